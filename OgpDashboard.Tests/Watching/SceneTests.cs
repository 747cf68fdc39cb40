using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Components;
using OgpDashboard.App.Watching;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Watching;

/// <summary>A watched page: how much of it an edit draws anew, and that whoever applies what is told sees what stands.</summary>
public sealed class SceneTests : BoardBase
{
    private static readonly Uri Site = new("http" + "://localhost/");

    [Theory]
    [InlineData("/?view=present", 2)]
    [InlineData("/?view=table", 3)]
    [InlineData("/", 3)]
    public async Task An_edit_draws_the_card_and_the_sums(string address, int pieces)
    {
        await OpenMeeting();
        using var scene = Begin(address);
        scene.Show();
        var before = scene.Drawn;

        await Report(4, 68);
        scene.Show();

        (scene.Drawn - before).ShouldBe(pieces);
    }

    [Fact]
    public async Task What_did_not_move_is_not_drawn()
    {
        await OpenMeeting();
        using var scene = Begin("/");
        scene.Show();
        scene.Show();
        var before = scene.Drawn;

        scene.Show();

        scene.Drawn.ShouldBe(before);
    }

    [Fact]
    public async Task What_comes_out_the_same_is_no_news()
    {
        await OpenMeeting();
        using var scene = Begin("/?view=present");
        var before = scene.Show();

        await Say(new ActionsNoted(4, [new ActionLine("سطر", false)]));

        var after = scene.Show();
        after.Since(before.Scene, before.Number).Parts!.Keys.ShouldBe(["4"], "its version is part of it; the mean is the same");
    }

    [Fact]
    public async Task A_meeting_that_opens_comes_to_whoever_watches()
    {
        using var scene = Begin("/?view=present");
        var before = scene.Show();

        await OpenMeeting();

        var told = scene.Show().Since(before.Scene, before.Number);
        told.Screen.ShouldNotBeNull().ShouldContain("data-meeting-state=\"open\"");
    }

    [Fact]
    public async Task A_watched_page_offers_no_choice_that_needs_a_circuit()
    {
        await OpenMeeting();
        await Say(new MeetingClosed());
        await Say(new MeetingReopened { Why = "تصحيح" }, Live.Now.Book.LastClosed!.Meeting.Id);
        using var scene = Begin("/");

        var page = scene.Show().Screen.Value;

        page.ShouldContain("data-export=");
        page.ShouldNotContain("data-choose-version");
    }

    // Whatever was missed, and however often was asked: pieces put in their places make the page that stands.
    [Fact]
    public async Task Whoever_missed_any_part_of_it_ends_on_the_same_page()
    {
        await OpenMeeting();
        var random = new Random(20200617);
        using var scene = Begin("/?view=table");
        var first = scene.Show();
        var page = first.Pieces.ToDictionary(p => p.Key, p => p.Value.Html);
        var number = first.Number;
        for (var edit = 0; edit < 60; edit++)
        {
            var commitment = random.Next(1, 19);
            await Say(random.Next(5) == 0 ? new CommitmentCalled(commitment) : new PercentReported(commitment, new Percentage(random.Next(101))) { Why = "تصحيح" });
            var sight = scene.Show();
            if (random.Next(3) > 0)
            {
                continue;
            }

            var told = sight.Since(first.Scene, number);
            if (told.Screen is not null)
            {
                page = sight.Pieces.ToDictionary(p => p.Key, p => p.Value.Html);
                number.ShouldBeLessThan(sight.Layout, "the whole page is sent only when pieces came or went");
            }
            else
            {
                foreach (var (name, html) in told.Parts!)
                {
                    page[name] = html;
                }
            }

            number = told.Number;
            page.OrderBy(p => p.Key, StringComparer.Ordinal).ShouldBe(sight.Pieces.Select(p => KeyValuePair.Create(p.Key, p.Value.Html)).OrderBy(p => p.Key, StringComparer.Ordinal));
        }
    }

    private Scene Begin(string address) => new(new SceneAddress(Site, PageAddress.Read(address)!), Services.GetRequiredService<Stage>());
}
