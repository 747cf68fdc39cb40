using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Components;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.History;

/// <summary>A meeting shown once more from its opening to now.</summary>
public sealed class PlayTests : BoardBase
{
    private static readonly TimeSpan Halt = TimeSpan.FromSeconds(1);

    private readonly ManualClock _clock = new();
    private IRenderedComponent<Dashboard> _page = default!;
    private long _first;

    public PlayTests() => Services.AddSingleton<TimeProvider>(_clock);

    [Fact]
    public async Task It_walks_through_every_moment_and_ends_with_now()
    {
        var playing = await Play();
        Shown().ShouldBe(("0", "64"));

        await Advance();
        Shown().ShouldBe(("1", "70"));
        await Advance();
        Shown().ShouldBe(("2", "75"));
        _page.FindAll("[data-action='replay']").ShouldBeEmpty();

        _clock.Advance(Halt);
        await playing;
        _page.FindAll("[data-action='replay']").ShouldHaveSingleItem();
        await Rested();
        Navigation.Uri.ShouldEndWith("/?view=history");
    }

    [Fact]
    public async Task It_is_stopped_where_it_is_and_the_address_says_where()
    {
        var playing = await Play();
        await Advance();

        await _page.InvokeAsync(() => _page.Find("[data-action='stop-replay']").ClickAsync());

        await playing;
        await Rested();
        Shown().ShouldBe(("1", "70"));
        Navigation.Uri.ShouldEndWith(FormattableString.Invariant($"/?view=history&at={_first}"));
        _page.FindAll("[data-action='replay']").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_hand_on_the_slider_ends_it()
    {
        var playing = await Play();
        await Advance();

        await _page.InvokeAsync(() => _page.Find("[data-field='moment']").InputAsync("0"));

        await playing;
        Shown().ShouldBe(("0", "64"));
    }

    [Fact]
    public async Task It_ends_with_its_view_and_leaves_no_timer()
    {
        var playing = await Play();

        Navigation.NavigateTo("/?view=table");

        await playing;
        _clock.Waiting.ShouldBe(0);
    }

    private async Task<Task> Play()
    {
        await OpenMeeting();
        await Report(4, 70);
        _first = Live.Now.Number;
        await Report(4, 75);
        _page = Visit("/?view=history");
        var playing = _page.InvokeAsync(() => _page.Find("[data-action='replay']").ClickAsync());
        await _clock.Awaited();
        return playing;
    }

    // To the next halt, and until it waits there.
    private async Task Advance()
    {
        _clock.Advance(Halt);
        await _clock.Awaited();
        await Settled(_page);
    }

    private async Task Rested()
    {
        _clock.Advance(Halt);
        await Settled(_page);
    }

    private (string? Place, string? Four) Shown() => (_page.Find("[data-field='moment']").GetAttribute("value"), Value(_page, 4, "percent"));
}
