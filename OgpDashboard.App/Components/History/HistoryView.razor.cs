using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Components.History;

/// <summary>Moves through the moments of a meeting. The page follows at once; its address a moment after the hand rests, since browsers bear only so many addresses a second.</summary>
public sealed partial class HistoryView
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);

    private ITimer? _rest;
    private CancellationTokenSource? _playing;
    private bool _over;

    /// <summary>All meetings and changes.</summary>
    [Parameter, EditorRequired] public LiveState State { get; set; } = default!;

    /// <summary>The board as it was at the moment that is shown.</summary>
    [Parameter, EditorRequired] public Domain.Meetings.Board Board { get; set; } = default!;

    /// <summary>The moments of its meeting.</summary>
    [Parameter, EditorRequired] public Moments Moments { get; set; } = default!;

    /// <summary>The rows that the filters leave.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<CommitmentRow> Rows { get; set; } = default!;

    /// <summary>Where the page is.</summary>
    [Parameter, EditorRequired] public PageAddress Address { get; set; } = default!;

    /// <summary>Shows another moment: a number of the journal, or null for now.</summary>
    [Parameter, EditorRequired] public EventCallback<long?> Look { get; set; }

    /// <summary>The board itself.</summary>
    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = default!;

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private Words Words { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private WallClock Wall { get; set; } = default!;

    private int Last => Moments.Entries.Length - 1;

    private int Index => Moments.IndexOf(Moments.Know(Address.At) ? Address.At : null);

    private JournalEntry Shown => Moments.Entries[Index];

    private string InWords => string.Join(" · ",
        T["History.Place", Index + 1, Last + 1], Wall.Here(Shown.At).ToString("HH:mm:ss", CultureInfo.InvariantCulture), Shown.By.Name, Words.What(Shown.Change));

    /// <inheritdoc/>
    public void Dispose()
    {
        _over = true;
        _playing?.Cancel();
        _rest?.Dispose();
    }

    private Task Slide(ChangeEventArgs e) =>
        int.TryParse((string?)e.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? Go(index) : Task.CompletedTask;

    // By hand: what plays ends, and the address comes after.
    private async Task Go(int index)
    {
        _playing?.Cancel();
        await Show(index);
        WriteAddressSoon();
    }

    // The last moment of all is now, and stays now when more is said.
    private Task Show(int index) => Look.InvokeAsync(index >= Last ? null : Moments.Entries[Math.Max(index, 0)].Number);

    private Task PlayOrStop() => _playing is null ? Play() : _playing.CancelAsync();

    private async Task Play()
    {
        using var playing = _playing = new CancellationTokenSource();
        var (every, halts) = Pace.Of(Moments.Entries.Length);
        try
        {
            foreach (var halt in halts)
            {
                await Show(halt);
                await Task.Delay(every, Clock, playing.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped, moved by hand, or left for another view.
        }

        _playing = null;
        WriteAddressSoon();
    }

    private void WriteAddressSoon()
    {
        if (_over)
        {
            return;
        }

        _rest ??= Clock.CreateTimer(_ => _ = InvokeAsync(WriteAddress), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _rest.Change(Rest, Timeout.InfiniteTimeSpan);
    }

    // In the place of the last address: the back button leaves the history, it does not go through it.
    private void WriteAddress()
    {
        if (!_over && _playing is null)
        {
            Navigation.NavigateTo(Address.ToString(), replace: true);
        }
    }
}
