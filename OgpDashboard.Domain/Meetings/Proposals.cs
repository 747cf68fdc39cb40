using System.Collections.Immutable;

namespace OgpDashboard.Domain.Meetings;

/// <summary>Something that the last meeting left over, offered for the agenda of the next.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Decision">The open action or difficulty, or null for a point of the last agenda.</param>
/// <param name="Item">The point of the last agenda that was not done with, or null.</param>
public sealed record Proposal(string Text, Decision? Decision, AgendaItem? Item);

/// <summary>Finds what to propose. Pure: proposals come and go with the agenda that is being written.</summary>
public static class Proposals
{
    /// <summary>What the meeting before left over, and the new agenda does not mention: its unfinished points, then what is still to be done.</summary>
    /// <param name="book">All meetings and decisions.</param>
    /// <param name="board">The meeting whose agenda is written.</param>
    /// <param name="agenda">The texts of the new agenda as far as it is written; a text that has the words of a proposal mentions it.</param>
    public static ImmutableArray<Proposal> Of(MeetingBook book, Board board, IEnumerable<string> agenda)
    {
        var written = agenda.ToList();
        bool IsNew(string text) => !written.Exists(w => w.Contains(text, StringComparison.Ordinal));

        // A meeting that was not opened yet follows none: what it would follow is the one closed last.
        var last = board.Meeting.State == MeetingState.Prepared ? book.LastClosed : board.Meeting.Follows is { } follows ? book.Find(follows) : null;
        var points = last?.Meeting.Agenda.Where(i => !i.IsFinished).Select(i => new Proposal(i.Text, null, i)) ?? [];
        var open = book.DecisionsOf(board.Meeting.Id).Where(d => d.IsOpen && d.Meeting != board.Meeting.Id).Select(d => new Proposal(d.Decision.Text, d.Decision, null));
        return [.. points.Concat(open).Where(p => IsNew(p.Text))];
    }
}
