using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Register;

public sealed class ExtensionTests : BoardBase
{
    [Fact]
    public void Who_looks_on_reads_that_the_plan_is_not_extended_and_has_no_button()
    {
        var page = Visit("/?view=register");

        Said(page.Find("[data-field='extension']")).ShouldBe("نهاية المخطط: غشت 2020 · لم يُمدَّد (أقصى تمديد: غشت 2021)");
        page.FindAll("[data-action='extend-plan']").ShouldBeEmpty();
    }

    [Fact]
    public void A_secretary_does_not_extend_a_plan()
    {
        SignIn(Secretary);
        Visit("/?view=register").FindAll("[data-action='extend-plan']").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_coordinator_extends_it_and_what_lies_within_is_beyond_no_more()
    {
        var page = await Extending();
        page.FindAll(".register .beyond").Count.ShouldBe(10);

        await Month(page, "10", "2020");
        await Save(page);

        page.WaitForAssertion(() => page.Find("[data-field='extension']").GetAttribute("data-value").ShouldBe("2020-10"));
        Said(page.Find("[data-field='extension']")).ShouldContain(T["Extension.Until", "أكتوبر 2020"]);
        page.WaitForAssertion(() => page.FindAll("[data-form='extension']").ShouldBeEmpty());
        page.WaitForAssertion(() => page.FindAll("[data-mark='extended'][data-month='2020-10']").ShouldHaveSingleItem());
        page.FindAll(".register .beyond").Count.ShouldBe(5, "November and December");
    }

    [Theory]
    [InlineData("8", "2020", "Refusal.extension-not-after-end", "غشت 2020")]
    [InlineData("9", "2021", "Refusal.extension-beyond-limit", "غشت 2021")]
    public async Task A_month_outside_the_limits_is_refused_and_stays_in_its_box(string month, string year, string refusal, string limit)
    {
        var page = await Extending();

        await Month(page, month, year);
        await Save(page);

        Said(page.Find("[data-form='extension'] [role='alert']")).ShouldBe(T[refusal, limit]);
        page.Find("[data-field='until-month']").GetAttribute("value").ShouldBe(month);
        page.Find("[data-field='until-year']").GetAttribute("value").ShouldBe(year);
        Live.Now.Journal.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_month_without_its_year_is_refused()
    {
        var page = await Extending();

        await Month(page, "10", "20");
        await Save(page);

        Said(page.Find("[data-form='extension'] [role='alert']")).ShouldBe(T["Refusal.month-needs-year"]);
        Live.Now.Journal.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_month_takes_the_extension_back()
    {
        SignIn();
        await Say(new PlanExtended(new Month(2020, 12)), meeting: 0);
        var page = await Extending();

        await page.InvokeAsync(() => page.Find("[data-field='until-month']").ChangeAsync(""));
        await Save(page);

        page.WaitForAssertion(() => Said(page.Find("[data-field='extension']")).ShouldContain(T["Extension.None"]));
        Live.Now.Book.Plan.ExtendedUntil.ShouldBeNull();
    }

    [Fact]
    public async Task Saving_what_stands_records_nothing()
    {
        var page = await Extending();

        await Save(page);

        page.WaitForAssertion(() => page.FindAll("[data-form='extension']").ShouldBeEmpty());
        Live.Now.Journal.ShouldBeEmpty();
    }

    private async Task<IRenderedComponent<Dashboard>> Extending()
    {
        SignIn();
        var page = Visit("/?view=register");
        await page.InvokeAsync(() => page.Find("[data-action='extend-plan']").ClickAsync());
        return page;
    }

    private static async Task Month(IRenderedComponent<Dashboard> page, string month, string year)
    {
        await page.InvokeAsync(() => page.Find("[data-field='until-month']").ChangeAsync(month));
        await page.InvokeAsync(() => page.Find("[data-field='until-year']").ChangeAsync(year));
    }

    private Task Save(IRenderedComponent<Dashboard> page) => Act(page, () => page.Find("[data-form='extension']").SubmitAsync());
}
