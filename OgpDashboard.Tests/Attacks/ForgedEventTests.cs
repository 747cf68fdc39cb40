using System.Globalization;
using System.Net;
using OgpDashboard.Bench.Circuits;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>A client that sends what no browser of ours would: the page is no protection, the door is.</summary>
public sealed class ForgedEventTests : AttackBase
{
    private const string Lead = "lasfar";

    [Fact]
    public async Task A_lead_has_no_handler_for_anothers_commitment_and_cannot_guess_one()
    {
        var (lead, _) = await ComeAs(Lead);
        await lead.WaitFor("click", e => IsPercentButton(e, 4));

        lead.Find("click", e => IsPercentButton(e, 3)).ShouldBeNull();
        for (ulong id = 0; id < 400; id++)
        {
            // Whatever stands behind a number: clicking all of them opens no box of another's, and none of them says anything.
            try
            {
                await lead.Dispatch(id, "click", """{"type":"click"}""");
            }
            catch (CallFailedException)
            {
            }
            catch (ConnectionClosedException)
            {
                break;
            }
        }

        lead.Page.Element(e => IsPercentBox(e, 3)).ShouldBeNull();
        Live.Now.Journal.ShouldAllBe(e => !(e.Change is RowChange));
    }

    [Fact]
    public async Task A_box_that_was_open_when_the_commitment_was_taken_away_writes_nothing()
    {
        var (lead, _) = await ComeAs(Lead);
        await Begin(lead, "70");
        var part = Open.Meeting.Part(Lead)!;

        await Say(new ParticipantSet(part.Person, part.Quality, false, [7]));
        await lead.Submit(e => IsPercentForm(e, 4));

        await lead.WaitForText("ليس من الالتزامات المسندة إليكم");
        PercentOf(4).ShouldBe(64);
    }

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("1e2")]
    [InlineData("64.5")]
    public async Task A_figure_out_of_range_is_refused_with_a_sentence(string typed)
    {
        var (lead, _) = await ComeAs(Lead);
        await Begin(lead, typed);

        await lead.Submit(e => IsPercentForm(e, 4));

        await lead.WaitForText(typed is "1e2" or "64.5" ? "ليست نسبة" : "خارج المجال");
        PercentOf(4).ShouldBe(64);
    }

    [Fact]
    public async Task A_closed_meeting_takes_nothing_from_a_box_that_was_open()
    {
        var (lead, _) = await ComeAs(Lead);
        await Begin(lead, "70");

        await Say(new MeetingClosed());
        await lead.Submit(e => IsPercentForm(e, 4));

        await lead.WaitForText("غير مفتوح");
        PercentOf(4).ShouldBe(64);
    }

    [Fact]
    public async Task Ten_thousand_at_once_are_refused_beyond_the_first_and_others_still_write()
    {
        var (lead, _) = await ComeAs(Lead);
        var (other, _) = await ComeAs("bouihi");
        await Begin(lead, "70");
        var form = await lead.WaitFor("submit", e => IsPercentForm(e, 4));
        var box = await lead.WaitFor("input", e => IsPercentBox(e, 4));
        var before = Live.Now.Journal.Count;

        var flood = Enumerable.Range(0, 10_000).Select(async i =>
        {
            try
            {
                await lead.Input(box, (65 + (i % 30)).ToString(CultureInfo.InvariantCulture));
                await lead.Submit(form);
            }
            catch (Exception gone) when (gone is CallFailedException or ConnectionClosedException)
            {
                // The first that is saved closes the box: for the rest there is nothing to press.
            }
        }).ToList();
        await Begin(other, "66", commitment: 3);
        await other.Submit(e => IsPercentForm(e, 3));
        await other.Until(page => page.Element(e => e["data-field"] == "percent" && e.Commitment == 3)?["data-value"] == "66");
        await Task.WhenAll(flood);

        PercentOf(3).ShouldBe(66);
        (Live.Now.Journal.Count - before).ShouldBeInRange(1, 22);
    }

    [Fact]
    public async Task Ten_thousand_changes_of_one_person_straight_at_the_door_are_limited_to_a_burst()
    {
        var session = Sessions.Begin(Lead, "نور الدين لصفر", DateTimeOffset.MaxValue)!;
        var by = Someone.Lead with { SignIn = new Domain.People.SignIn(session.Id, null) };
        var answers = await Task.WhenAll(Enumerable.Range(0, 10_000).Select(i => Try(new PercentReported(4, new Percentage(65 + (i % 30))) { Why = "تصحيح" }, by)));

        answers.Count(a => a == Refusal.TooManyChanges).ShouldBeGreaterThan(9_000);
        answers.Count(a => a is null).ShouldBeGreaterThanOrEqualTo(20);
    }

    [Fact]
    public async Task After_signing_out_elsewhere_an_open_page_writes_nothing()
    {
        var (lead, cookies) = await ComeAs(Lead);
        await Begin(lead, "70");

        using (var client = Client(cookies))
        {
            (await Post(client, "/account", "everywhere")).StatusCode.ShouldBe(HttpStatusCode.Found);
        }

        await lead.Submit(e => IsPercentForm(e, 4));

        await lead.WaitForText("انتهت جلسة دخولكم");
        PercentOf(4).ShouldBe(64);
    }

    [Fact]
    public async Task A_withdrawn_link_writes_nothing_from_that_moment_on()
    {
        var (lead, _) = await ComeAs(Lead);
        await Begin(lead, "70");
        var invitation = Live.Now.Book.Roster.Invitations.Single(i => i.Person == Lead);

        await Say(new InvitationRevoked(invitation.Id));
        await lead.Submit(e => IsPercentForm(e, 4));

        await lead.WaitForText("انتهت جلسة دخولكم");
        PercentOf(4).ShouldBe(64);
    }

    [Fact]
    public async Task Two_people_with_one_account_are_one_person_to_the_record_and_to_the_limit()
    {
        var actors = Enumerable.Range(0, 2).Select(_ => Someone.Lead with
        {
            SignIn = new Domain.People.SignIn(Sessions.Begin(Lead, "نور الدين لصفر", DateTimeOffset.MaxValue)!.Id, null),
        }).ToList();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Try(new PercentReported(4, new Percentage(65 + (i % 30))) { Why = "تصحيح" }, actors[i % 2])));

        answers.Count(a => a is null).ShouldBeInRange(20, 40);
        Live.Now.Journal.Where(e => e.Change is RowChange).ShouldAllBe(e => e.By.Key == Lead);
        Sessions.End(actors[0].SignIn!.Session);
        (await Try(new PercentReported(4, new Percentage(99)), actors[0])).ShouldBe(Refusal.SignedOut);
        (await Try(new PercentReported(4, new Percentage(99)), actors[1])).ShouldNotBe(Refusal.SignedOut);
    }

    [Fact]
    public async Task A_session_does_not_lend_itself_to_another_name()
    {
        var session = Sessions.Begin("observer-of-nothing", "ملاحظ", DateTimeOffset.MaxValue)!;

        (await Try(new PercentReported(4, new Percentage(70)), Someone.Coordinator with { SignIn = new Domain.People.SignIn(session.Id, null) })).ShouldBe(Refusal.SignedOut);
        (await Try(new PercentReported(4, new Percentage(70)), Someone.Coordinator)).ShouldBe(Refusal.SignedOut);
        (await Try(new PercentReported(4, new Percentage(70)), Someone.Coordinator with { SignIn = new Domain.People.SignIn("made up", null) })).ShouldBe(Refusal.SignedOut);
    }

    private async Task<Refusal?> Try(Change change, Domain.People.Actor by)
    {
        try
        {
            await Live.Submit(change, new Edit(Guid.NewGuid(), Open.Meeting.Id, by, long.MaxValue));
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }

    private static async Task Begin(CircuitClient page, string typed, int commitment = 4)
    {
        await page.Click(e => IsPercentButton(e, commitment));
        await page.Input(e => IsPercentBox(e, commitment), typed);
    }
}
