using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Domain.Incoming;

/// <summary>Makes of confirmed items the changes that write them, and tells what they would change.</summary>
public static class Confirmation
{
    /// <summary>Where a proposal would go: the meeting that is open, else the one that is announced; null when a new meeting is to be made for it.</summary>
    /// <param name="book">All meetings.</param>
    public static Board? Target(MeetingBook book) => book.Open ?? book.Prepared;

    /// <summary>Whether an item says something else than the board does.</summary>
    /// <param name="board">The board that it would go to, or null when a new meeting is to be made.</param>
    /// <param name="value">What is proposed.</param>
    public static bool ChangesSomething(Board? board, IncomingValue value) => (board, value) switch
    {
        (null, _) => true,
        ({ } b, IncomingDay day) => b.Meeting.Details.Date != day.Day,
        ({ } b, IncomingHour hour) => b.Meeting.Details.Time != hour.Hour,
        ({ } b, IncomingPlace place) => b.Meeting.Details.Place != place.Place,
        ({ } b, IncomingAgendaItem agenda) => b.Meeting.Item(agenda.Item.Number) != agenda.Item,
        ({ } b, IncomingPart part) => b.Meeting.Part(part.Part.Person.Key) is not { } standing || !standing.Equals(part.Part),
        ({ } b, IncomingField field) => b.Find(field.Change.Commitment)?.Said is not { } said || !said.With(field.Change).Equals(said),
        _ => true,
    };

    /// <summary>The same, of all that a meeting brought forth: a decision stands in the book and not on a board.</summary>
    /// <param name="book">All meetings.</param>
    /// <param name="board">The board that it would go to, or null when a new meeting is to be made.</param>
    /// <param name="value">What is proposed.</param>
    public static bool ChangesSomething(MeetingBook book, Board? board, IncomingValue value) =>
        value is IncomingDecision decision ? Decisions(book, [decision]).Any() : ChangesSomething(board, value);

    /// <summary>The changes that write confirmed items, in an order in which the rules can take them; together they stand or fall.</summary>
    /// <param name="book">All meetings.</param>
    /// <param name="board">The board that they go to: an open or an announced meeting; null when a new meeting is to be made for them.</param>
    /// <param name="confirmed">The items. A new meeting needs its day.</param>
    /// <returns>The changes; what stands already is left out. An announced meeting is opened when rows or decisions are among them.</returns>
    /// <exception cref="RefusedException">A new meeting has no day, or an item is against the rules by itself.</exception>
    public static ImmutableArray<Change> Changes(MeetingBook book, Board? board, IReadOnlyCollection<IncomingValue> confirmed)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        var standing = board?.Meeting.Details;
        var day = confirmed.OfType<IncomingDay>().LastOrDefault()?.Day ?? standing?.Date ?? throw new RefusedException(Refusal.DayMissing);
        var details = new MeetingDetails(
            day, confirmed.OfType<IncomingHour>().LastOrDefault()?.Hour ?? standing?.Time, confirmed.OfType<IncomingPlace>().LastOrDefault()?.Place ?? standing?.Place);
        if (board is null)
        {
            changes.Add(new MeetingPrepared(details));
        }
        else if (details != standing)
        {
            changes.Add(new MeetingCorrected(details));
        }

        changes.AddRange(Agenda(board, confirmed));

        // A new meeting begins with the people of the last one; only what differs from them is written.
        changes.AddRange(People((board ?? book.LastClosed)?.Meeting, board is null, confirmed));
        Change[] rows = [.. Rows(book, board, confirmed), .. Decisions(book, confirmed.OfType<IncomingDecision>())];
        if (rows.Length > 0 && board?.Meeting.State != MeetingState.Open)
        {
            changes.Add(new MeetingOpened());
        }

        changes.AddRange(rows);
        return changes.ToImmutable();
    }

    // In an open meeting what stands already is left out; one that is yet to be opened begins with other rows than it has now, and the store leaves out what they say.
    private static IEnumerable<RowChange> Rows(MeetingBook book, Board? board, IReadOnlyCollection<IncomingValue> confirmed)
    {
        var open = board?.Meeting.State == MeetingState.Open;
        var said = confirmed.OfType<IncomingField>().Where(f => !open || ChangesSomething(board, f)).Select(f => f.Change).ToList();
        return said.Where(c => c is not Rescheduled).Concat(ScheduleOrder.Of(open ? board : book.LastClosed, [.. said.OfType<Rescheduled>()]));
    }

    private static IEnumerable<Change> Decisions(MeetingBook book, IEnumerable<IncomingDecision> confirmed)
    {
        foreach (var said in confirmed)
        {
            var standing = book.FindDecision(said.Decision.Id);
            if (standing?.Decision != said.Decision)
            {
                yield return new DecisionRecorded(said.Decision);
            }

            if (said.Settled is { } settled && settled != (standing?.SettledIn is not null))
            {
                yield return new DecisionSettled(said.Decision.Id, settled);
            }
        }
    }

    private static IEnumerable<Change> Agenda(Board? board, IReadOnlyCollection<IncomingValue> confirmed)
    {
        var items = confirmed.OfType<IncomingAgendaItem>().Select(i => i.Item).GroupBy(i => i.Number).ToDictionary(g => g.Key, g => g.Last());
        if (items.Values.All(i => board?.Meeting.Item(i.Number) == i))
        {
            yield break;
        }

        var kept = (board?.Meeting.Agenda ?? []).Where(i => !items.ContainsKey(i.Number));
        yield return new AgendaSet([.. kept.Concat(items.Values).OrderBy(i => i.Number)]);
    }

    private static IEnumerable<Change> People(Meeting? standing, bool isNew, IReadOnlyCollection<IncomingValue> confirmed)
    {
        foreach (var part in confirmed.OfType<IncomingPart>().Select(p => p.Part))
        {
            var set = new ParticipantSet(part.Person, part.Quality, part.IsDeputy, part.Commitments);
            var was = standing?.Part(part.Person.Key);
            if (was is null || (was.Person, was.Quality, was.IsDeputy) != (part.Person, part.Quality, part.IsDeputy) || !was.Commitments.SequenceEqual(set.Commitments))
            {
                yield return set;
            }

            var marked = new AttendanceMarked(part.Person.Key, part.Attendance, part.RepresentedBy, part.Arrived, part.Left);
            var before = was is null || isNew ? new AttendanceMarked(part.Person.Key, Attendance.Invited, null, null, null)
                : new AttendanceMarked(part.Person.Key, was.Attendance, was.RepresentedBy, was.Arrived, was.Left);
            if (marked != before)
            {
                yield return marked;
            }
        }
    }
}
