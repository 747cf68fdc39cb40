using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OgpDashboard.App.Live;
using OgpDashboard.Bench.Circuits;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Live;

/// <summary>What is typed over a circuit outlives the circuit and the server.</summary>
public sealed class KeptTests : AttackBase
{
    private const string Lead = "lasfar";
    private const string Typed = "نص لم يُحفظ بعد";

    [Fact]
    public async Task A_text_is_offered_again_by_another_server_on_the_same_data()
    {
        var (lead, cookies) = await TypeActions();
        lead.Socket.Cut();

        await Restart(new Dictionary<string, string>());
        var again = await Visit(cookies);

        await again.Click(e => e["data-action"] == "restore-kept");
        await again.Until(page => page.Element(e => e["data-field"] == "line-input")?["value"] == Typed);
        again.Page.Element(e => e["data-drawer"] == "4").ShouldNotBeNull();
    }

    [Fact]
    public async Task It_stands_neither_in_the_record_nor_on_anybody_elses_page_nor_in_what_is_taken_away()
    {
        await TypeActions();
        var (other, cookies) = await ComeAs("bouihi", "/?commitment=4");

        other.Page.Contains(Typed).ShouldBeFalse();
        other.Page.Element(e => e["data-kept-text"] is not null).ShouldBeNull();
        using var client = Client(cookies);
        foreach (var taken in new[] { "board.json", "board.csv", "open-data.json", "open-data.csv", "minutes" })
        {
            (await client.GetStringAsync($"/export/latest/{taken}")).ShouldNotContain(Typed);
        }

        Live.Now.Journal.ShouldAllBe(e => !(e.Change is RowChange));
    }

    [Fact]
    public async Task Whoever_signs_out_leaves_nothing_behind()
    {
        var (_, cookies) = await TypeActions();
        using (var client = Client(cookies))
        {
            (await Post(client, "/account", "everywhere")).StatusCode.ShouldBe(HttpStatusCode.Found);
        }

        App.Services.GetServices<IHostedService>().OfType<DraftKeeper>().Single().Tidy();

        App.Services.GetRequiredService<Drafts>().Of(Lead, Open.Meeting.Id).ShouldBeEmpty();
    }

    [Fact]
    public void Whose_time_ran_out_finds_it_when_they_sign_in_again()
    {
        var drafts = App.Services.GetRequiredService<Drafts>();
        var place = new DraftPlace(Open.Meeting.Id, 4, Field.Actions);
        Sessions.Begin(Lead, "نور الدين لصفر", App.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(-1));
        drafts.Keep(Lead, place, Typed, 1);

        Sessions.EndExpired();
        App.Services.GetServices<IHostedService>().OfType<DraftKeeper>().Single().Tidy();

        drafts.Find(Lead, place)!.Text.ShouldBe(Typed);
    }

    [Fact]
    public async Task A_page_that_died_between_the_commit_and_the_receipt_saves_again_and_it_counts_once()
    {
        var (lead, cookies) = await ComeAs(Lead);
        await lead.Click(e => IsPercentButton(e, 4));
        await lead.Input(e => IsPercentBox(e, 4), "70");
        var stands = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = Live.Watch(_ => stands.TrySetResult());

        // The change stands, and the page is gone: nobody reads its answer, if it was under way.
        var saying = lead.Submit(e => IsPercentForm(e, 4));
        await stands.Task.WaitAsync(TimeSpan.FromSeconds(20));
        lead.Socket.Cut();
        await lead.Closed;
        await Task.WhenAny(saying);
        PercentOf(4).ShouldBe(70);

        var again = await Visit(cookies);
        again.Page.Element(e => e["data-kept-text"] is not null).ShouldBeNull("it is saved");
        await again.Click(e => IsPercentButton(e, 4));
        await again.Input(e => IsPercentBox(e, 4), "70");
        await again.Submit(e => IsPercentForm(e, 4));

        await again.Until(page => page.Element(e => IsPercentBox(e, 4)) is null);
        Live.Now.Journal.Count(e => e.Change is PercentReported).ShouldBe(1);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""[{"place":"1/4/journal","seen":0,"at":0},{"place":null,"seen":-1,"at":-9223372036854775808},{"place":"2/4/actions","seen":0,"at":9223372036854775807}]""")]
    public async Task A_browser_that_says_that_it_keeps_nonsense_is_not_believed(string copies)
    {
        var cookies = new CookieContainer();
        (await Join(await Invite(Lead), cookies)).StatusCode.ShouldBe(HttpStatusCode.Found);

        await using var page = await CircuitClient.OpenAsync(App.Address, new Visitor { Cookies = cookies, OnCall = (name, _) => name == "ogpTyped.kept" ? copies : null });

        await page.Click(e => IsPercentButton(e, 4));
        page.Page.Element(e => e["data-kept-text"] is not null).ShouldBeNull();
    }

    private async Task<(CircuitClient Page, CookieContainer Cookies)> TypeActions()
    {
        var (lead, cookies) = await ComeAs(Lead, "/?commitment=4");
        await lead.Click(e => e["data-action"] == "edit-actions");
        await lead.Input(e => e["data-field"] == "line-input", Typed);
        return (lead, cookies);
    }
}
