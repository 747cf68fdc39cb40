using System.Collections.Immutable;
using System.Text.Json;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Storage;

/// <summary>Makes of a snapshot what it was taken of.</summary>
public static class SnapshotReader
{
    /// <summary>What left the meeting when it was closed.</summary>
    /// <param name="book">All meetings. The snapshot leans on them for what cannot change once it was taken: the plan's axes and institutions, and the meeting before.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="anchor">The entry of the record that closed the meeting, or null when it is not known.</param>
    /// <exception cref="JsonException">The snapshot's text is no snapshot.</exception>
    public static Proceedings Read(MeetingBook book, Snapshot snapshot, Anchor? anchor)
    {
        var shape = JsonSerializer.Deserialize<SnapshotShape>(snapshot.Content, JournalCodec.Json) ?? throw new JsonException("An empty snapshot.");
        var standing = book.Find(snapshot.Meeting) ?? throw new JsonException("A snapshot of no meeting.");
        var meeting = Meeting(standing.Meeting, shape);
        var before = meeting.Follows is { } follows ? book.Find(follows) : null;
        var plan = Plan(standing.Plan, shape);
        var board = new Board(
            plan, meeting, anchor?.Number ?? 0,
            [.. shape.Rows.Select(r => Row(plan.Find(r.Commitment) ?? throw new JsonException("A row of no commitment."), r, meeting, before))]);
        return new Proceedings(
            board,
            [.. shape.Decisions.Select(d => new RecordedDecision(d.Decision.Read(), d.Meeting, d.SettledIn))],
            Trend(book, standing, shape),
            new Closing(shape.ClosedAt, shape.ClosedBy, anchor));
    }

    private static ActionPlan Plan(ActionPlan plan, SnapshotShape shape)
    {
        var titles = shape.Rows.ToDictionary(r => r.Commitment, r => r.Title);
        return plan with
        {
            Title = shape.Title,
            ExtendedUntil = shape.ExtendedUntil is { } until ? Month.Parse(until) : null,
            Commitments = [.. plan.Commitments.Select(c => titles.TryGetValue(c.Number, out var title) ? c with { Title = title } : c)],
        };
    }

    private static Meeting Meeting(Meeting meeting, SnapshotShape shape) => meeting with
    {
        State = MeetingState.Closed,
        Details = shape.Meeting.Read(),
        ClosedAt = shape.ClosedAt,
        Version = shape.Version,
        Agenda = [.. shape.Agenda.Select(a => a.Read())],
        Participants = [.. shape.Participants.Select(p => Part(p, meeting.Part(p.Person.Key!)?.Person))],
    };

    private static Participant Part(SnapshotPart part, Person? known)
    {
        var person = part.Person.Read();
        var marked = part.Attendance.Read();
        // What is doubtful about a name is said in the sources and is not frozen.
        return new Participant(known?.Name == person.Name && known.Honorific == person.Honorific ? known : person, part.Quality, part.Deputy, marked.Attendance, [.. part.Commitments])
        {
            RepresentedBy = marked.RepresentedBy,
            Arrived = marked.Arrived,
            Left = marked.Left,
        };
    }

    private static CommitmentRow Row(Commitment commitment, SnapshotRow row, Meeting meeting, Board? before) => new(
        commitment,
        row.Reported ? Report(row) : null,
        0,
        before is null ? null : PreviousReport.Of(before.Find(row.Commitment)),
        meeting.AnswersFor(row.Commitment),
        []);

    private static CommitmentReport Report(SnapshotRow row) => new(
        row.Percent is { } percent ? new Percentage(percent) : null, row.Platform.Read(), row.Actions.Read(), row.Schedule.Read())
    { Reason = row.Reason?.Read() };

    private static ImmutableArray<MeanOfMeeting> Trend(MeetingBook book, Board standing, SnapshotShape shape) =>
        [.. book.HeldUpTo(standing).Zip(shape.Totals.MeansByMeeting, (held, mean) => new MeanOfMeeting(held.Meeting.Id, held.Meeting.Details.Date, mean))];
}
