using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using OgpDashboard.App.Components.Charts;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Charts;

/// <summary>A browser that is slow to fetch the script: what happens to the chart meanwhile.</summary>
public sealed class LateChartTests : BoardBase
{
    private readonly SlowBrowser _browser = new();

    public LateChartTests() => Services.AddSingleton<IJSRuntime>(_browser);

    [Fact]
    public async Task A_chart_made_after_its_page_went_is_disposed_at_once()
    {
        Canvas();

        await DisposeComponentsAsync();
        _browser.Answer.SetResult(_browser);
        await Renderer.Dispatcher.InvokeAsync(static () => { });

        _browser.Calls.ShouldBe(["import", "create", "dispose"]);
    }

    [Fact]
    public async Task A_canvas_that_went_before_its_script_came_is_no_fault()
    {
        Canvas();

        await DisposeComponentsAsync();
        _browser.Answer.SetException(new JSException("canvas is null"));
        await Renderer.Dispatcher.InvokeAsync(static () => { });

        _browser.Calls.ShouldBe(["import", "create"]);
        Renderer.UnhandledException.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task What_moved_while_the_script_was_on_its_way_is_sent_after_it()
    {
        await OpenMeeting();
        var canvas = Canvas();
        await Report(4, 68);
        canvas.Render(p => p.Add(c => c.Data, ChartData.ByCommitment(Now, T)));

        _browser.Answer.SetResult(_browser);

        await canvas.InvokeAsync(static () => { });
        _browser.Calls.ShouldBe(["import", "create", "move"]);
    }

    private IRenderedComponent<ChartCanvas> Canvas() => Render<ChartCanvas>(p => p
        .Add(c => c.Data, ChartData.ByCommitment(Now, T)));

    // The script, its module and its chart in one: the module comes at once, the chart when the test says so.
    private sealed class SlowBrowser : IJSRuntime, IJSObjectReference
    {
        private readonly Lock _gate = new();
        private readonly List<string> _calls = [];

        public TaskCompletionSource<object> Answer { get; } = new();

        public IReadOnlyList<string> Calls
        {
            get
            {
                lock (_gate)
                {
                    return [.. _calls];
                }
            }
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            lock (_gate)
            {
                _calls.Add(identifier);
            }

            return identifier switch
            {
                "import" => (TValue)(object)this,
                "create" => (TValue)await Answer.Task,
                _ => default!,
            };
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
