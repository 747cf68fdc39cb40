using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage;

/// <summary>Writes a meeting's own life into a context; the caller commits.</summary>
internal sealed class MeetingWriter(OgpDb db, MeetingBook book)
{
    internal int Prepare(MeetingDetails details)
    {
        var row = new MeetingTable { PlanId = db.Plans.Single(p => p.Code == book.Plan.Code).Id, Place = "", State = MeetingState.Prepared };
        Detail(row, details);
        if (book.LastClosed is { } last)
        {
            // Who answers for what rarely changes between two meetings; whether they come is not known yet.
            row.Participants.AddRange(db.Meetings.AsNoTracking().Where(m => m.Id == last.Meeting.Id)
                .SelectMany(m => m.Participants).Include(p => p.Commitments).OrderBy(p => p.Id).AsEnumerable().Select(Invite));
        }

        db.Meetings.Add(row);
        db.SaveChanges();
        return row.Id;
    }

    internal void Write(MeetingChange change, int meeting, DateTimeOffset at)
    {
        var row = db.Meetings.Single(m => m.Id == meeting);
        switch (change)
        {
            case MeetingCorrected c:
                Detail(row, c.Details);
                break;
            case MeetingOpened:
                (row.State, row.OpenedAt) = (MeetingState.Open, at);
                CopyForward(row);
                break;
            case MeetingClosed:
                (row.State, row.ClosedAt) = (MeetingState.Closed, at);
                new AccessWriter(db, book.Plan.Code).EndObserversLinks(meeting, at);
                break;
            case MeetingReopened:
                (row.State, row.ClosedAt, row.Version) = (MeetingState.Open, null, row.Version + 1);
                break;
            case AgendaSet c:
                db.Set<AgendaTable>().Where(a => a.MeetingId == meeting).ExecuteDelete();
                db.AddRange(c.Items.Select(i => Agenda(meeting, i)));
                break;
            case AgendaItemFinished c:
                db.Set<AgendaTable>().Single(a => a.MeetingId == meeting && a.Number == c.Item).IsFinished = c.Finished;
                break;
            case AttendanceMarked c:
                Mark(db.Set<ParticipantTable>().Single(p => p.MeetingId == meeting && p.Person!.Key == c.Person), c);
                break;
            case DecisionRecorded c:
                Record(c.Decision, meeting);
                break;
            case DecisionSettled c:
                db.Decisions.Single(d => d.Id == c.Id).SettledInId = c.Settled ? meeting : null;
                break;
            case DecisionWithdrawn c:
                db.Decisions.Where(d => d.Id == c.Id).ExecuteDelete();
                break;
        }
    }

    private static void Mark(ParticipantTable part, AttendanceMarked marked) =>
        (part.Attendance, part.RepresentedBy, part.Arrived, part.Left) = (marked.Attendance, marked.RepresentedBy, marked.Arrived, marked.Left);

    private static AgendaTable Agenda(int meeting, AgendaItem item) => new()
    {
        MeetingId = meeting,
        Number = item.Number,
        Text = item.Text,
        Minutes = item.Minutes,
        WalksCommitments = item.WalksCommitments,
        IsFinished = item.IsFinished,
    };

    private void Record(Decision decision, int meeting)
    {
        var row = db.Decisions.SingleOrDefault(d => d.Id == decision.Id);
        if (row is null)
        {
            row = new DecisionTable { Id = decision.Id, MeetingId = meeting, Text = "", Position = (db.Decisions.Max(d => (int?)d.Position) ?? 0) + 1 };
            db.Decisions.Add(row);
        }

        (row.Kind, row.Text, row.Owner, row.Due, row.Wanted) = (decision.Kind, decision.Text, decision.Owner, decision.Due, decision.Wanted);
        row.CommitmentId = decision.Commitment is { } number
            ? db.Plans.Where(p => p.Code == book.Plan.Code).SelectMany(p => p.Commitments).Single(c => c.Number == number).Id
            : null;
    }

    private static ParticipantTable Invite(ParticipantTable p) => new()
    {
        PersonId = p.PersonId,
        Quality = p.Quality,
        IsDeputy = p.IsDeputy,
        Attendance = Attendance.Invited,
        Commitments = [.. p.Commitments.Select(c => new ResponsibilityTable { CommitmentId = c.CommitmentId })],
    };

    private static void Detail(MeetingTable row, MeetingDetails details) =>
        (row.Date, row.Time, row.Place) = (details.Date, details.Time, details.Place);

    private void CopyForward(MeetingTable meeting)
    {
        if (book.LastClosed is not { } last)
        {
            return;
        }

        meeting.FollowsId = last.Meeting.Id;
        var ids = db.Plans.Where(p => p.Code == book.Plan.Code).SelectMany(p => p.Commitments).ToDictionary(c => c.Number, c => c.Id);
        foreach (var source in last.Rows)
        {
            if (source.Report is { } report)
            {
                var row = new ReportTable { MeetingId = meeting.Id, CommitmentId = ids[source.Number] };
                ReportTables.Write(row, report.CarriedForward());
                db.Reports.Add(row);
            }
        }
    }
}
