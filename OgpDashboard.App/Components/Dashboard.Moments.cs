using OgpDashboard.App.Components.History;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Components;

/// <summary>The board as it was at an earlier moment of its meeting, in the views that show figures.</summary>
public sealed partial class Dashboard
{
    private Moments _moments = Moments.None;
    private Looking? _looking;
    private JournalEntry? _undoable;

    // Whether the board that is shown is that of an earlier moment; nothing of it can be changed.
    private bool _past;

    private bool ShowsMoments => _address.View is BoardView.Cards or BoardView.Table or BoardView.Charts or BoardView.Changes or BoardView.History;

    private JournalEntry? Moment => _past ? _moments.Entries[_moments.IndexOf(_address.At)] : null;

    /// <summary>The moment to show. While somebody moves through the meeting the address comes after: what it says then is older than what is shown.</summary>
    /// <param name="said">What the address says.</param>
    private long? MomentAfter(long? said)
    {
        if (_looking is { } looking && looking.At != said && looking.Meeting == Meeting && View == Domain.Token.Of(BoardView.History))
        {
            return looking.At;
        }

        _looking = null;
        return said;
    }

    private void Look(long? at)
    {
        _looking = new Looking(Meeting, at);
        _address = _address with { At = at };
        Show();
    }

    private Domain.Meetings.Board? AtMoment(Domain.Meetings.Board? present)
    {
        (_past, _moments) = (false, Moments.None);
        if (present is null || !ShowsMoments || (_address.At is null && _address.View != BoardView.History))
        {
            return present;
        }

        _moments = Moments.Of(_state, present.Meeting.Id);
        _past = _moments.Know(_address.At);

        // Rows that say the same stay the same: what is said now moves nothing of what was.
        return _past ? Replay.BoardAt(_state.Book, present, _state.Journal, _address.At!.Value).KeepingRowsOf(_board) : present;
    }

    // One's own last change of a row, when it can be taken back. What takes back a change is none itself: two such buttons would go round in a circle.
    // Asked only where one is listed: the whole journal would be looked through on every page for nothing.
    private JournalEntry? LastOfOnesOwn(IEnumerable<JournalEntry> newestFirst)
    {
        bool IsOwn(JournalEntry e) => e.By.Key == _actor?.Key && e.Change is RowChange;
        if (_actor is null || !_latest.Any(IsOwn))
        {
            return null;
        }

        var own = newestFirst.Where(IsOwn).Take(2).ToList();
        return own is [{ Was: not null, Commitment: { } commitment } last, ..] && EditorOf(commitment) is not null && !(own is [_, var before] && last.TakesBack(before))
            ? last
            : null;
    }

    private sealed record Looking(string? Meeting, long? At);
}
