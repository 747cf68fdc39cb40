using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage;

/// <summary>Turns tables into the domain's own types.</summary>
internal static class BoardReader
{
    internal static MeetingBook? Book(OgpDb db)
    {
        var plan = db.Plans.AsNoTracking().Include(p => p.Axes).Include(p => p.Commitments).ThenInclude(c => c.Axis).AsSplitQuery().FirstOrDefault();
        if (plan is null)
        {
            return null;
        }

        var book = new MeetingBook(Plan(plan), []) { Roster = RosterReader.Roster(db), Decisions = Decisions(db) };
        foreach (var id in db.Meetings.Where(m => m.PlanId == plan.Id).OrderBy(m => m.Id).Select(m => m.Id).ToList())
        {
            book = book.With(Board(db, book, id));
        }

        return book;
    }

    /// <summary>Reads one board; the meeting that it follows must stand in the book already.</summary>
    internal static Board Board(OgpDb db, MeetingBook book, int meetingId)
    {
        var row = db.Meetings.AsNoTracking().AsSplitQuery()
            .Include(m => m.Agenda)
            .Include(m => m.Participants).ThenInclude(p => p.Person)
            .Include(m => m.Participants).ThenInclude(p => p.Commitments).ThenInclude(c => c.Commitment)
            .Include(m => m.Reports).ThenInclude(r => r.Actions)
            .Include(m => m.Reports).ThenInclude(r => r.Schedule)
            .Include(m => m.Reports).ThenInclude(r => r.Commitment)
            .Single(m => m.Id == meetingId);
        var meeting = Meeting(row) with { Course = Course(db, meetingId) };
        var before = row.FollowsId is { } follows ? book.Find(follows) : null;
        var reports = row.Reports.ToDictionary(r => r.Commitment!.Number);
        var last = LastChanges(db, meetingId);
        var rows = book.Plan.Commitments.Select(c => Row(c, meeting, before, reports.GetValueOrDefault(c.Number), last));
        var number = db.Journal.Where(j => j.MeetingId == meetingId).Max(j => (long?)j.Number) ?? 0;
        return new Board(book.Plan, meeting, number, [.. rows]);
    }

    internal static ImmutableList<JournalEntry> Journal(OgpDb db) =>
        [.. db.Journal.AsNoTracking().OrderBy(j => j.Number).AsEnumerable().Select(JournalCodec.Read)];

    internal static CommitmentReport Report(ReportTable row) => new(
        row.Percent is { } percent ? new Percentage(percent) : null,
        new PlatformReport(row.Platform, row.PlatformRemark),
        [.. row.Actions.OrderBy(a => a.Position).Select(a => new ActionLine(a.Text, a.DeclaresNoProgress))],
        [.. row.Schedule.OrderBy(s => s.Position).Select(ReportTables.Line)])
    {
        Reason = row.Reason is { } reason ? new DelayReason(reason, row.ReasonNumber, row.ReasonText) : null,
    };

    internal static ImmutableArray<RecordedDecision> Decisions(OgpDb db) =>
        [.. db.Decisions.AsNoTracking().Include(d => d.Commitment).OrderBy(d => d.Position).AsEnumerable().Select(Decision)];

    internal static RecordedDecision Decision(DecisionTable row) => new(
        new Decision(row.Id, row.Kind, row.Commitment?.Number, row.Text, row.Owner, row.Due, row.Wanted), row.MeetingId, row.SettledInId);

    private static readonly Type[] OfTheCourse =
    [
        typeof(MeetingOpened), typeof(MeetingReopened), typeof(MeetingClosed), typeof(AgendaItemBegun), typeof(AgendaItemFinished), typeof(CommitmentCalled),
    ];

    private static readonly string[] KindsOfTheCourse = [.. OfTheCourse.Select(JournalCodec.Kind)];

    private static Course Course(OgpDb db, int meetingId) =>
        db.Journal.AsNoTracking().Where(j => j.MeetingId == meetingId && KindsOfTheCourse.Contains(j.Kind)).OrderBy(j => j.Number).AsEnumerable()
            .Select(JournalCodec.Read).Aggregate(Meetings.Course.NotBegun, (course, entry) => course.With(entry));

    // The last change of each field, from the journal: what an editor must have seen to change it again.
    private static List<JournalEntry> LastChanges(OgpDb db, int meetingId)
    {
        var numbers = db.Journal.Where(j => j.MeetingId == meetingId && j.Commitment != null)
            .GroupBy(j => new { j.Commitment, j.Kind }).Select(g => g.Max(j => j.Number));
        return [.. db.Journal.AsNoTracking().Where(j => numbers.Contains(j.Number)).AsEnumerable().Select(JournalCodec.Read)];
    }

    private static CommitmentRow Row(Commitment commitment, Meeting meeting, Board? before, ReportTable? report, List<JournalEntry> last) => new(
        commitment,
        report is null ? null : Report(report),
        report?.Version ?? 0,
        before is null ? null : PreviousReport.Of(before.Find(commitment.Number)),
        meeting.AnswersFor(commitment.Number),
        last.Where(e => e.Commitment == commitment.Number));

    private static ActionPlan Plan(PlanTable row) => new(
        row.Code, row.Title, new Period(PlanDate.Parse(row.From), PlanDate.Parse(row.To)),
        row.ExtensionLimit is null ? null : PlanDate.Parse(row.ExtensionLimit),
        [.. row.Axes.OrderBy(a => a.Number).Select(Axis)],
        [.. row.Commitments.OrderBy(c => c.Number).Select(Commitment)])
    {
        ExtendedUntil = row.ExtendedUntil is null ? null : Month.Parse(row.ExtendedUntil),
    };

    private static Axis Axis(AxisTable row) => new(row.Number, row.Name);

    private static Commitment Commitment(CommitmentTable row) => new(
        row.Number, row.OgpId, row.Title, row.Wording, Axis(row.Axis!), row.AxisConfirmed, row.Institution, row.InstitutionInferred,
        new Period(PlanDate.Parse(row.From), PlanDate.Parse(row.To)));

    private static Meeting Meeting(MeetingTable row) => new(
        row.Id, row.State, new MeetingDetails(row.Date, row.Time, row.Place), row.StatedWeekday, row.FollowsId, row.OpenedAt, row.ClosedAt,
        [.. row.Agenda.OrderBy(a => a.Number).Select(a => new AgendaItem(a.Number, a.Text, a.Minutes, a.WalksCommitments, a.IsFinished))],
        [.. row.Participants.OrderBy(p => p.Id).Select(Participant)])
    {
        Version = row.Version,
    };

    private static Participant Participant(ParticipantTable row) => new(
        RosterReader.Person(row.Person!),
        row.Quality, row.IsDeputy, row.Attendance,
        [.. row.Commitments.Select(c => c.Commitment!.Number).Order()])
    {
        RepresentedBy = row.RepresentedBy,
        Arrived = row.Arrived,
        Left = row.Left,
    };
}
