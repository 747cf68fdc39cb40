using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage;

/// <summary>Turns tables into the domain's own types.</summary>
internal static class BoardReader
{
    internal static MeetingBook? Book(SqliteConnection file)
    {
        if (file.Read("SELECT * FROM Plans ORDER BY Id LIMIT 1", r => (Id: r.Int("Id"), Plan: Plan(file, r))) is not [var (id, plan)])
        {
            return null;
        }

        var book = new MeetingBook(plan, []) { Roster = RosterReader.Roster(file), Decisions = Decisions(file) };
        foreach (var meeting in file.Read("SELECT Id FROM Meetings WHERE PlanId = $key ORDER BY Id", r => r.Int("Id"), id))
        {
            book = book.With(Board(file, book, meeting));
        }

        return book;
    }

    /// <summary>Reads one board; the meeting that it follows must stand in the book already.</summary>
    internal static Board Board(SqliteConnection file, MeetingBook book, int meetingId)
    {
        var meeting = file.Read("SELECT * FROM Meetings WHERE Id = $key", r => Meeting(file, r), meetingId).Single();
        var before = meeting.Follows is { } follows ? book.Find(follows) : null;
        var reports = Reports(file, meetingId);
        var last = LastChanges(file, meetingId);
        var rows = book.Plan.Commitments.Select(c =>
        {
            var (version, report) = reports.GetValueOrDefault(c.Number);
            var earlier = before is null ? null : PreviousReport.Of(before.Find(c.Number));
            return new CommitmentRow(c, report, version, earlier, meeting.AnswersFor(c.Number), last[c.Number]);
        });
        var number = file.Read("SELECT COALESCE(MAX(Number), 0) AS Number FROM Journal WHERE MeetingId = $key", r => r.Long("Number"), meetingId)[0];
        return new Board(book.Plan, meeting, number, [.. rows]);
    }

    internal static ImmutableList<JournalEntry> Journal(SqliteConnection file) => [.. file.Read("SELECT * FROM Journal ORDER BY Number", Entry)];

    internal static ImmutableArray<RecordedDecision> Decisions(SqliteConnection file) =>
    [
        .. file.Read(
            "SELECT d.*, c.Number AS Commitment FROM Decisions d LEFT JOIN Commitments c ON c.Id = d.CommitmentId ORDER BY d.Position",
            r => new RecordedDecision(
                new Decision(r.Id("Id"), r.Named<DecisionKind>("Kind"), r.IntOrNull("Commitment"), r.Text("Text"), r.TextOrNull("Owner"), r.DayOrNull("Due"), r.TextOrNull("Wanted")),
                r.Int("MeetingId"), r.IntOrNull("SettledInId"))),
    ];

    // Reports by the commitment's number, each with its version.
    private static Dictionary<int, (long Version, CommitmentReport Report)> Reports(SqliteConnection file, int meetingId)
    {
        var actions = file.Read(
            "SELECT a.* FROM ActionLines a JOIN Reports r ON r.Id = a.ReportId WHERE r.MeetingId = $key ORDER BY a.ReportId, a.Position",
            r => (Report: r.Int("ReportId"), Line: new ActionLine(r.Text("Text"), r.Flag("DeclaresNoProgress"))), meetingId).ToLookup(a => a.Report, a => a.Line);
        var schedule = file.Read(
            "SELECT s.* FROM ScheduleLines s JOIN Reports r ON r.Id = s.ReportId WHERE r.MeetingId = $key ORDER BY s.ReportId, s.Position",
            r => (Report: r.Int("ReportId"), Line: ReportTables.Line(r)), meetingId).ToLookup(s => s.Report, s => s.Line);
        return file.Read(
            "SELECT r.*, c.Number AS Commitment FROM Reports r JOIN Commitments c ON c.Id = r.CommitmentId WHERE r.MeetingId = $key",
            r => (Commitment: r.Int("Commitment"), Version: r.Long("Version"), Report: Report(r, actions[r.Int("Id")], schedule[r.Int("Id")])), meetingId)
            .ToDictionary(r => r.Commitment, r => (r.Version, r.Report));
    }

    private static CommitmentReport Report(Row row, IEnumerable<ActionLine> actions, IEnumerable<ScheduleLine> schedule) => new(
        row.IntOrNull("Percent") is { } percent ? new Percentage(percent) : null,
        new PlatformReport(row.Named<PlatformStatus>("Platform"), row.TextOrNull("PlatformRemark")),
        [.. actions],
        [.. schedule])
    {
        Reason = row.TextOrNull("Reason") is null ? null : new DelayReason(row.Named<DelayKind>("Reason"), row.IntOrNull("ReasonNumber"), row.TextOrNull("ReasonText")),
    };

    private static readonly Type[] OfTheCourse =
    [
        typeof(MeetingOpened), typeof(MeetingReopened), typeof(MeetingClosed), typeof(AgendaItemBegun), typeof(AgendaItemFinished), typeof(CommitmentCalled),
    ];

    private static readonly string KindsOfTheCourse = string.Join(", ", OfTheCourse.Select(t => $"'{JournalCodec.Kind(t)}'"));

    private static Course Course(SqliteConnection file, int meetingId) =>
        file.Read($"SELECT * FROM Journal WHERE MeetingId = $key AND Kind IN ({KindsOfTheCourse}) ORDER BY Number", Entry, meetingId)
            .Aggregate(Meetings.Course.NotBegun, (course, entry) => course.With(entry));

    // The last change of each field, from the journal: what an editor must have seen to change it again.
    private static ILookup<int, JournalEntry> LastChanges(SqliteConnection file, int meetingId) => file.Read(
        "SELECT * FROM Journal WHERE Number IN (SELECT MAX(Number) FROM Journal WHERE MeetingId = $key AND Commitment IS NOT NULL GROUP BY Commitment, Kind)", Entry, meetingId)
        .ToLookup(e => e.Commitment ?? 0);

    private static JournalEntry Entry(Row row) => JournalCodec.Read(new JournalTable
    {
        Number = row.Long("Number"),
        EditId = row.Id("EditId"),
        MeetingId = row.IntOrNull("MeetingId"),
        At = row.Moment("At"),
        ActorKey = row.Text("ActorKey"),
        ActorName = row.Text("ActorName"),
        ActorRole = row.Named<Role>("ActorRole"),
        ForKey = row.TextOrNull("ForKey"),
        ForName = row.TextOrNull("ForName"),
        Kind = row.Text("Kind"),
        Commitment = row.IntOrNull("Commitment"),
        Was = row.TextOrNull("Was"),
        Became = row.TextOrNull("Became"),
        Why = row.TextOrNull("Why"),
        Previous = row.Text("Previous"),
        Hash = row.Text("Hash"),
    });

    private static ActionPlan Plan(SqliteConnection file, Row row)
    {
        var axes = file.Read("SELECT * FROM Axes WHERE PlanId = $key ORDER BY Number", r => (Id: r.Int("Id"), Axis: new Axis(r.Int("Number"), r.Text("Name"))), row.Int("Id"));
        var byId = axes.ToDictionary(a => a.Id, a => a.Axis);
        return new(
            row.Text("Code"), row.Text("Title"), Period(row),
            row.TextOrNull("ExtensionLimit") is { } limit ? PlanDate.Parse(limit) : null,
            [.. axes.Select(a => a.Axis)],
            [.. file.Read("SELECT * FROM Commitments WHERE PlanId = $key ORDER BY Number", r => Commitment(r, byId), row.Int("Id"))])
        {
            ExtendedUntil = row.TextOrNull("ExtendedUntil") is { } until ? Month.Parse(until) : null,
        };
    }

    private static Commitment Commitment(Row row, Dictionary<int, Axis> axes) => new(
        row.Int("Number"), row.Text("OgpId"), row.Text("Title"), row.Named<Wording>("Wording"), axes[row.Int("AxisId")], row.Flag("AxisConfirmed"),
        row.Text("Institution"), row.Flag("InstitutionInferred"), Period(row));

    private static Period Period(Row row) => new(PlanDate.Parse(row.Text("From")), PlanDate.Parse(row.Text("To")));

    private static Meeting Meeting(SqliteConnection file, Row row) => new(
        row.Int("Id"), row.Named<MeetingState>("State"), new MeetingDetails(row.Day("Date"), row.HourOrNull("Time"), row.Text("Place")),
        row.TextOrNull("StatedWeekday"), row.IntOrNull("FollowsId"), row.MomentOrNull("OpenedAt"), row.MomentOrNull("ClosedAt"),
        [.. file.Read("SELECT * FROM AgendaItems WHERE MeetingId = $key ORDER BY Number", AgendaItem, row.Int("Id"))],
        [.. Participants(file, row.Int("Id"))])
    {
        Version = row.Int("Version"),
        Course = Course(file, row.Int("Id")),
    };

    private static AgendaItem AgendaItem(Row row) => new(row.Int("Number"), row.Text("Text"), row.IntOrNull("Minutes"), row.Flag("WalksCommitments"), row.Flag("IsFinished"));

    private static List<Participant> Participants(SqliteConnection file, int meetingId)
    {
        var commitments = file.Read(
            """
            SELECT r.ParticipantId, c.Number FROM Responsibilities r JOIN Commitments c ON c.Id = r.CommitmentId
            JOIN Participants p ON p.Id = r.ParticipantId WHERE p.MeetingId = $key ORDER BY c.Number
            """,
            r => (Participant: r.Int("ParticipantId"), Commitment: r.Int("Number")), meetingId).ToLookup(c => c.Participant, c => c.Commitment);
        return file.Read(
            "SELECT p.*, w.Key, w.Honorific, w.Name, w.Note FROM Participants p JOIN People w ON w.Id = p.PersonId WHERE p.MeetingId = $key ORDER BY p.Id",
            r => new Participant(RosterReader.Person(r), r.Text("Quality"), r.Flag("IsDeputy"), r.Named<Attendance>("Attendance"), [.. commitments[r.Int("Id")]])
            {
                RepresentedBy = r.TextOrNull("RepresentedBy"),
                Arrived = r.HourOrNull("Arrived"),
                Left = r.HourOrNull("Left"),
            },
            meetingId);
    }
}
