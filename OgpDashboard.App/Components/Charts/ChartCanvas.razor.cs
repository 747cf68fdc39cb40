using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace OgpDashboard.App.Components.Charts;

/// <summary>The one component that knows Chart.js: makes a chart once, sends it only the points that moved, and disposes of it with its page.</summary>
public sealed partial class ChartCanvas : IAsyncDisposable
{
    private static readonly ConditionalWeakTable<ChartData, Move> LastMoves = [];

    private ElementReference _canvas;
    private IJSObjectReference? _module;
    private IJSObjectReference? _chart;
    private ChartData? _sent;
    private string? _moved;
    private bool _over;

    /// <summary>The numbers to draw.</summary>
    [Parameter, EditorRequired] public ChartData Data { get; set; } = default!;

    [Inject] private IJSRuntime Script { get; set; } = default!;

    [Inject] private ILogger<ChartCanvas> Log { get; set; } = default!;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _over = true;
        return LetGo();
    }

    private async ValueTask LetGo()
    {
        try
        {
            if (_chart is not null)
            {
                await _chart.InvokeVoidAsync("dispose");
                await _chart.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone, and its charts with it.
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // With the page's own batch: a call of its own would be a second message to every page for each edit.
        if (_chart is not null && _sent is { } before && !ReferenceEquals(Data, before) && MovedText(before, Data) is { } moved)
        {
            _moved = moved;
        }
    }

    /// <inheritdoc/>
    protected override bool ShouldRender() => !Data.Equals(_sent);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var before = _sent;
        _sent = Data;
        if (firstRender)
        {
            await Begin();
        }
        else if (_chart is not null && before is not null && !Alike(before, Data))
        {
            await _chart.InvokeVoidAsync("replace", TextOf(Data));
        }
    }

    private async Task Begin()
    {
        var made = Data;
        try
        {
            _module = await Script.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Components/Charts/ChartCanvas.razor.js"]);
            if (!_over)
            {
                made = Data;
                _chart = await _module.InvokeAsync<IJSObjectReference>("create", _canvas, TextOf(made), "/" + Assets["lib/chart.js/chart.umd.min.js"]);
            }
        }
        catch (Exception failed) when (failed is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The script did not come, or another view was chosen before it did. A chart is not worth the board: its table stays.
            NotDrawn(Data.Name, failed.Message);
        }

        if (_over)
        {
            await LetGo();
        }
        else if (_chart is not null)
        {
            // What moved while the script was on its way.
            await Send(made, _sent!);
        }
    }

    private async Task Send(ChartData before, ChartData now)
    {
        if (!Alike(before, now))
        {
            await _chart!.InvokeVoidAsync("replace", TextOf(now));
        }
        else if (MovedText(before, now) is { } moved)
        {
            await _chart!.InvokeVoidAsync("move", moved);
        }
    }

    // Sent as text: what a circuit learns of a type, to write it, it keeps to itself.
    private static string TextOf(ChartData data) => JsonSerializer.Serialize(data, JsonSerializerOptions.Web);

    // Mostly all pages go from the same numbers to the same: what moved is written once for all of them.
    private static string? MovedText(ChartData before, ChartData now)
    {
        if (LastMoves.TryGetValue(now, out var last) && ReferenceEquals(last.Before, before))
        {
            return last.Text;
        }

        var points = Alike(before, now) ? Moved(before, now).ToList() : [];
        var text = points.Count > 0 ? JsonSerializer.Serialize(points, JsonSerializerOptions.Web) : null;
        LastMoves.AddOrUpdate(now, new Move(before, text));
        return text;
    }

    private static bool Alike(ChartData before, ChartData now) => before.Labels.SequenceEqual(now.Labels) && before.Series.Length == now.Series.Length;

    private static IEnumerable<Point> Moved(ChartData before, ChartData now) =>
        from s in Enumerable.Range(0, now.Series.Length)
        from i in Enumerable.Range(0, now.Labels.Length)
        let was = before.Series[s]
        let become = now.Series[s]
        where was.Values[i] != become.Values[i] || was.Tones[i] != become.Tones[i]
        select new Point(s, i, become.Values[i], become.Tones[i]);

    private void NotDrawn(string chart, string reason) => Log.LogWarning("Chart {Chart} was not drawn: {Reason}", chart, reason);

    private sealed record Move(ChartData Before, string? Text);

    private sealed record Point(int Series, int Index, decimal? Value, string Tone);
}
