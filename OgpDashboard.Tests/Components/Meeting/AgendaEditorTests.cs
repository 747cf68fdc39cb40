using AngleSharp.Dom;
using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Meeting;

/// <summary>The agenda is written, put in order and saved; what was typed stays whatever the door answers.</summary>
public sealed class AgendaEditorTests : BoardBase
{
    private IRenderedComponent<Dashboard> Page { get; set; } = default!;

    private AgendaItem[] Saved => [.. Live.Now.Book.Prepared!.Meeting.Agenda];

    [Fact]
    public async Task Items_are_added_with_their_time_and_the_box_of_the_commitments()
    {
        await Prepare();
        await Click("edit-agenda");
        await Type(0, "text", "افتتاح");
        await Click("add-item");
        await Type(1, "text", "استعراض الالتزامات");
        await Type(1, "minutes", "90");
        await Page.InvokeAsync(() => Lines[1].QuerySelector("[data-field='walks']")!.ChangeAsync(true));
        await Save();

        Saved.ShouldBe([new AgendaItem(1, "افتتاح"), new AgendaItem(2, "استعراض الالتزامات", 90, true)]);
        Page.FindAll("[data-list='agenda'] form").ShouldBeEmpty();
        Said(Page.Find("[data-item='2']")).ShouldContain(T["Agenda.Walks"]);
    }

    [Fact]
    public async Task Items_change_places_and_their_numbers_with_them()
    {
        await Prepare(new AgendaItem(1, "أ"), new AgendaItem(3, "ب"), new AgendaItem(7, "ج"));
        await Click("edit-agenda");
        Lines[0].QuerySelector("[data-action='move-up']")!.HasAttribute("disabled").ShouldBeTrue();
        Lines[2].QuerySelector("[data-action='move-down']")!.HasAttribute("disabled").ShouldBeTrue();

        await Page.InvokeAsync(() => Lines[2].QuerySelector("[data-action='move-up']")!.ClickAsync());
        await Page.InvokeAsync(() => Lines[0].QuerySelector("[data-action='move-down']")!.ClickAsync());
        await Save();

        Saved.Select(i => (i.Number, i.Text)).ShouldBe([(1, "ج"), (3, "أ"), (7, "ب")]);
    }

    [Fact]
    public async Task A_number_that_stands_twice_is_refused_and_nothing_typed_is_lost()
    {
        await Prepare(new AgendaItem(1, "أ"), new AgendaItem(2, "ب"));
        await Click("edit-agenda");
        await Type(1, "text", "نص جديد");
        await Type(1, "number", "1");
        await Save();

        Said(Page.Find("[data-list='agenda'] [role='alert']")).ShouldContain(T["Refusal.duplicate-agenda-number", "\u20661\u2069"]);
        Lines[1].QuerySelector("[data-field='text']")!.GetAttribute("value").ShouldBe("نص جديد");
        Lines[1].QuerySelector("[data-field='number']")!.GetAttribute("value").ShouldBe("1");
        Saved.Select(i => i.Text).ShouldBe(["أ", "ب"]);

        await Type(1, "number", "5");
        await Save();
        Saved.ShouldBe([new AgendaItem(1, "أ"), new AgendaItem(5, "نص جديد")]);
    }

    [Theory]
    [InlineData("text", "", Refusal.TextMissing)]
    [InlineData("number", "", Refusal.AgendaNumberOutOfRange)]
    [InlineData("number", "100", Refusal.AgendaNumberOutOfRange)]
    [InlineData("minutes", "0", Refusal.MinutesOutOfRange)]
    public async Task What_no_item_can_be_is_said_beside_it(string field, string typed, Refusal refusal)
    {
        await Prepare(new AgendaItem(1, "أ", 10));
        await Click("edit-agenda");
        await Type(0, field, typed);
        await Save();

        var (start, _) = (Words.Sentence(new RefusedException(refusal, 99)).Split(' ')[0], 0);
        Said(Page.Find("[data-list='agenda'] [role='alert']")).ShouldStartWith(start);
        Saved.ShouldBe([new AgendaItem(1, "أ", 10)]);
    }

    [Fact]
    public async Task An_item_is_removed_and_what_was_done_with_stays_so()
    {
        SignIn();
        await OpenMeeting();
        await Say(new AgendaSet([new AgendaItem(1, "أ"), new AgendaItem(2, "ب"), new AgendaItem(3, "ج")]));
        Page = Visit("/?view=meeting");
        await Click("edit-agenda");
        await Say(new AgendaItemFinished(2, true));
        Page.WaitForAssertion(() => Said(Page.Find("[data-list='agenda'] [role='status']")).ShouldContain(T["Agenda.ChangedMeanwhile"]));

        await Page.InvokeAsync(() => Lines[0].QuerySelector("[data-action='remove-item']")!.ClickAsync());
        await Type(0, "number", "1");
        await Save();

        Now.Meeting.Agenda.ShouldBe([new AgendaItem(1, "ب", isFinished: true), new AgendaItem(3, "ج")]);
    }

    [Fact]
    public async Task What_the_last_meeting_left_over_is_taken_with_one_press()
    {
        await Prepare();
        Page.FindAll("[data-list='proposals'] li").Count.ShouldBe(1);

        await Click("add-proposal");

        Lines.Count.ShouldBe(1, "the empty line makes room");
        Page.FindAll("[data-list='proposals']").ShouldBeEmpty();
        await Save();
        Saved.Single().Text.ShouldBe("متابعة الالتزام 4: تحديد البرمجة الجديدة للأنشطة المتبقية");
    }

    [Fact]
    public async Task A_viewer_and_a_lead_read_it_and_write_nothing()
    {
        await Prepare(new AgendaItem(1, "افتتاح", 5));
        foreach (var who in new[] { Someone.Lead, Someone.Observer })
        {
            SignIn(who);
            Page = Visit("/?view=meeting");
            Said(Page.Find("[data-item='1']")).ShouldContain("افتتاح");
            Page.FindAll("[data-list='agenda'] [data-action]").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_secretary_writes_it()
    {
        await Prepare();
        SignIn(Secretary);
        Page = Visit("/?view=meeting");
        await Click("edit-agenda");
        await Type(0, "text", "افتتاح");
        await Save();

        Saved.Single().Text.ShouldBe("افتتاح");
        Live.Now.Journal[^1].By.Role.ShouldBe(Role.Secretary);
    }

    private List<IElement> Lines => [.. Page.FindAll("[data-list='agenda'] [data-line]")];

    private async Task Prepare(params AgendaItem[] agenda)
    {
        SignIn();
        await Say(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 9, 15), null, null)), meeting: 0);
        if (agenda.Length > 0)
        {
            await Say(new AgendaSet([.. agenda]), Live.Now.Book.Prepared!.Meeting.Id);
        }

        Page = Visit("/?view=meeting");
    }

    private Task Click(string action) => Act(Page, () => Page.Find($"[data-list='agenda'] [data-action='{action}']").ClickAsync());

    private Task Type(int line, string field, string value) => Page.InvokeAsync(() => Lines[line].QuerySelector($"[data-field='{field}']")!.InputAsync(value));

    private Task Save() => Act(Page, () => Page.Find("[data-list='agenda'] form").SubmitAsync());
}
