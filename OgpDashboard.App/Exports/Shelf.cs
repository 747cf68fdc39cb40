using System.Globalization;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.App.Exports;

/// <summary>Hands out what leaves a meeting: of a closed one its frozen snapshot, of any other the board as it stands.</summary>
/// <param name="live">The meetings as they stand.</param>
/// <param name="store">Where snapshots are kept.</param>
public sealed class Shelf(LiveMeeting live, BoardStore store)
{
    /// <summary>Finds what an address asks for.</summary>
    /// <param name="meeting">A meeting's id, or <c>latest</c>: the running one, else the last closed, else the announced.</param>
    /// <param name="version">Which version of its minutes, from 1; null for the present one.</param>
    /// <param name="at">Up to which number of the journal; null for all of it. Only of the present version.</param>
    /// <returns>Null when there is no such meeting, or it has no such version.</returns>
    public Proceedings? Find(string meeting, int? version = null, long? at = null)
    {
        var state = live.Now;
        var board = meeting == "latest" ? state.Book.Current
            : int.TryParse(meeting, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? state.Book.Find(id)
            : null;
        return board is null ? null : Of(state, board, version, at);
    }

    /// <summary>How many versions of a meeting's minutes were frozen: one each time that it was closed.</summary>
    /// <param name="meeting">The meeting's id.</param>
    public int Versions(int meeting) => store.LoadSnapshots(meeting).Length;

    private Proceedings? Of(LiveState state, Board board, int? version, long? at)
    {
        if (at is { } number && version is null)
        {
            return Proceedings.Of(state.Book, Replay.BoardAt(state.Book, board, state.Journal, number)).WithHistory(state.Journal, number) with { At = number };
        }

        var asked = version ?? board.Meeting.Version;
        if (version is not null || board.Meeting.State == MeetingState.Closed)
        {
            if (store.LoadSnapshots(board.Meeting.Id).FirstOrDefault(s => s.Version == asked) is { } kept)
            {
                var closedBy = AnchorOf(state, kept);
                return SnapshotReader.Read(state.Book, kept, closedBy).WithHistory(state.Journal, closedBy?.Number ?? 0);
            }
        }

        // A meeting that was loaded from a document was never closed here; and what is open has no frozen text of this version yet.
        return asked == board.Meeting.Version ? Proceedings.Of(state.Book, board).WithHistory(state.Journal, state.Number) : null;
    }

    private static Anchor? AnchorOf(LiveState state, Snapshot snapshot) =>
        state.Journal.LastOrDefault(e => e.Meeting == snapshot.Meeting && e.Change is MeetingClosed closed && closed.Snapshot == snapshot.Hash)?.Receipt.Anchor;
}
