using System.Globalization;
using OgpDashboard.App.Live;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components;

public sealed class FrameTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Many_asks_before_the_frame_ends_give_one_render()
    {
        var renders = 0;
        using var drawn = new SemaphoreSlim(0);
        using var frame = new Frame(_clock, () =>
        {
            renders++;
            drawn.Release();
            return Task.CompletedTask;
        });

        frame.Ask();
        await drawn.WaitAsync();
        renders.ShouldBe(1, "the first ask waits for nothing");

        for (var i = 0; i < 50; i++)
        {
            frame.Ask();
        }

        await _clock.Awaited();
        renders.ShouldBe(1, "the frame is not over");
        _clock.Advance(TimeSpan.FromMilliseconds(40));
        await drawn.WaitAsync();
        renders.ShouldBe(2);
        _clock.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task What_moves_during_a_render_asks_for_another()
    {
        using var drawn = new SemaphoreSlim(0);
        var renders = 0;
        Frame? frame = null;
        frame = new Frame(_clock, () =>
        {
            if (++renders == 1)
            {
                frame!.Ask();
            }

            drawn.Release();
            return Task.CompletedTask;
        });

        frame.Ask();
        await drawn.WaitAsync();
        await _clock.Awaited();
        _clock.Advance(TimeSpan.FromMilliseconds(40));
        await drawn.WaitAsync();

        renders.ShouldBe(2);
        frame.Dispose();
    }

    [Fact]
    public async Task A_frame_that_is_over_renders_no_more()
    {
        using var drawn = new SemaphoreSlim(0);
        var renders = 0;
        var frame = new Frame(_clock, () =>
        {
            renders++;
            drawn.Release();
            return Task.CompletedTask;
        });
        frame.Ask();
        await drawn.WaitAsync();
        frame.Ask();
        await _clock.Awaited();

        frame.Dispose();
        _clock.Advance(TimeSpan.FromMilliseconds(40));
        frame.Ask();

        renders.ShouldBe(1);
    }

    [Fact]
    public async Task A_render_speaks_the_language_of_its_page()
    {
        var spoken = new TaskCompletionSource<(string, string)>(TaskCreationOptions.RunContinuationsAsynchronously);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ar-MA");
        using var frame = new Frame(_clock, () =>
        {
            spoken.SetResult((CultureInfo.CurrentCulture.Name, CultureInfo.CurrentUICulture.Name));
            return Task.CompletedTask;
        });

        // The teller is somebody else, of another language.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-MA");
        frame.Ask();

        (await spoken.Task).ShouldBe(("ar-MA", "ar-MA"));
    }
}
