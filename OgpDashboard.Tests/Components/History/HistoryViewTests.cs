using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Components;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.History;

public sealed class HistoryViewTests : BoardBase
{
    private readonly ManualClock _clock = new();
    private IRenderedComponent<Dashboard> _page = default!;
    private long _opened;
    private long _first;

    public HistoryViewTests() => Services.AddSingleton<TimeProvider>(_clock);

    private IElement Slider => _page.Find("[data-field='moment']");

    [Fact]
    public async Task The_slider_shows_the_board_as_it_was_and_says_the_moment_in_words()
    {
        await Held();
        Shown().ShouldBe(("2", "75", "81"));

        await Slide(1);
        Shown().ShouldBe(("1", "70", "81"));
        Slider.GetAttribute("aria-valuetext").ShouldBe(string.Join(" · ", T["History.Place", 2, 3], Time(_first), Coordinator.Name, "الالتزام 4 · 70 %"));
        Said(_page.Find("p[data-moment]")).ShouldContain("من 64 % إلى 70 %");

        await Slide(0);
        Shown().ShouldBe(("0", "64", "81"));
        Said(_page.Find("p[data-moment]")).ShouldContain(T["Journal.MeetingOpened"]);
    }

    [Fact]
    public async Task The_address_follows_when_the_hand_rests()
    {
        await Held();
        await Slide(0);
        await Slide(1);
        Navigation.Uri.ShouldEndWith("/?view=history");

        _clock.Advance(TimeSpan.FromSeconds(1));

        await Settled(_page);
        Navigation.Uri.ShouldEndWith(FormattableString.Invariant($"/?view=history&at={_first}"));
        Shown().ShouldBe(("1", "70", "81"));

        // And it is followed when it is another's.
        Navigation.NavigateTo(FormattableString.Invariant($"/?view=history&at={_opened}"));
        Shown().ShouldBe(("0", "64", "81"));
    }

    [Fact]
    public async Task Buttons_go_to_the_moment_before_and_after_and_to_now()
    {
        await Held();

        await Click("previous-moment");
        Shown().ShouldBe(("1", "70", "81"));
        await Click("previous-moment");
        _page.Find("[data-action='previous-moment']").HasAttribute("disabled").ShouldBeTrue();
        await Click("next-moment");
        Shown().ShouldBe(("1", "70", "81"));
        await Click("to-now");
        Shown().ShouldBe(("2", "75", "81"));
        _page.Find("[data-action='next-moment']").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_said_now_does_not_move_what_was_but_moves_now()
    {
        await Held();
        await Slide(1);

        await Report(17, 90);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _page.WaitForAssertion(() => Slider.GetAttribute("max").ShouldBe("3"));
        Shown().ShouldBe(("1", "70", "81"));

        await Click("to-now");
        Shown().ShouldBe(("3", "75", "90"));
    }

    [Fact]
    public async Task Nothing_of_the_past_can_be_changed()
    {
        SignIn();
        await Held();

        foreach (var view in new[] { "history", "cards", "table", "charts", "changes" })
        {
            Visit(FormattableString.Invariant($"/?view={view}&at={_first}&commitment=4")).FindAll("[data-action^='edit-'], [data-action='undo']").ShouldBeEmpty(view);
        }

        Visit("/?commitment=4").FindAll("[data-action^='edit-']").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_other_views_show_the_moment_too_say_so_and_lead_back()
    {
        await Held();
        _page = Visit(FormattableString.Invariant($"/?at={_first}"));

        Value(_page, 4, "percent").ShouldBe("70");
        Said(_page.Find("[data-past]")).ShouldStartWith(T["History.Past"]);
        _page.Find("[data-total='mean']").GetAttribute("data-value").ShouldBe("77.71");
        _page.FindAll(".latest li").Count.ShouldBe(2 + 1, "the opening, the preparation and the first change");
        _page.Find("[data-chart='by-commitment'] tbody tr:nth-child(4)").Children.Select(Said).ShouldBe(["4", "70", "64"]);
        Value(Visit(FormattableString.Invariant($"/?view=table&at={_first}")), 4, "percent").ShouldBe("70");

        Navigation.NavigateTo(_page.Find("[data-action='to-now']").GetAttribute("href")!);
        Value(_page, 4, "percent").ShouldBe("75");
        _page.FindAll("[data-past]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("999999")]
    public async Task A_number_that_is_no_moment_of_the_meeting_is_said_to_be_none(string at)
    {
        await Held();

        Said(Visit($"/?view=history&at={at}").Find("[data-moment='unknown']")).ShouldBe(T["History.NoMoment"]);
        var page = Visit($"/?at={at}");
        Said(page.Find(".past")).ShouldStartWith(T["History.NoMoment"]);
        Value(page, 4, "percent").ShouldBe("75");
        Visit("/?view=history&at=abc").FindAll("[data-moment='unknown']").ShouldBeEmpty("what cannot be read counts as not asked for");
    }

    [Fact]
    public void A_meeting_that_was_loaded_has_no_moments()
    {
        _page = Visit("/?view=history");

        Said(_page.Find("[data-view='history']")).ShouldContain(T["History.None"]);
        _page.FindAll("[data-field='moment'], [data-action='replay'], [data-action='pin-moment']").ShouldBeEmpty();
        Value(_page, 4, "percent").ShouldBe("64");
    }

    [Fact]
    public async Task Another_meeting_is_shown_without_the_moment()
    {
        await Held();
        _page = Visit(FormattableString.Invariant($"/?view=history&at={_first}&with=m1"));

        await _page.InvokeAsync(() => _page.Find("header select").ChangeAsync("1"));

        Navigation.Uri.ShouldEndWith("/?view=history&meeting=1");
    }

    private async Task Held()
    {
        await OpenMeeting();
        _opened = Live.Now.Number;
        await Report(4, 70);
        _first = Live.Now.Number;
        await Report(4, 75);
        _page = Visit("/?view=history");
    }

    private (string? Place, string? Four, string? Seventeen) Shown() => (Slider.GetAttribute("value"), Value(_page, 4, "percent"), Value(_page, 17, "percent"));

    private string Time(long number) => Services.GetRequiredService<App.Live.WallClock>().Here(Live.Now.Journal.Single(e => e.Number == number).At)
        .ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private Task Slide(int place) => _page.InvokeAsync(() => Slider.InputAsync(place.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private Task Click(string action) => Act(_page, () => _page.Find($"[data-action='{action}']").ClickAsync());
}
