using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Domain.Storage;

/// <summary>Writes one change and its journal entry into a context; the caller commits.</summary>
internal sealed class ChangeWriter(OgpDb db, MeetingBook book)
{
    internal JournalEntry Write(Change change, Edit edit, DateTimeOffset at)
    {
        RequireMeetingsAsSeen();
        RequireNewEdit(edit.Id);
        var meeting = change is MeetingPrepared prepared ? new MeetingWriter(db, book).Prepare(prepared.Details) : edit.Meeting;
        if (change is MeetingClosed closed)
        {
            change = closed with { Snapshot = new SnapshotWriter(db, book).Write(meeting, edit.By, at) };
        }

        var entry = Record(change, edit with { Meeting = meeting }, at);
        switch (change)
        {
            case RowChange row:
                WriteRow(row, meeting, entry.Number);
                break;
            case MeetingChange own:
                new MeetingWriter(db, book).Write(own, meeting, at);
                break;
            case PlanExtended extended:
                db.Plans.Single(p => p.Code == book.Plan.Code).ExtendedUntil = extended.Until?.ToString();
                break;
            case AccessChange access:
                new AccessWriter(db, book.Plan.Code).Write(access, meeting == 0 ? null : meeting, at);
                break;
        }

        db.SaveChanges();
        return entry;
    }

    // A row's version says nothing of its meeting: another process may have closed it, and closed rows never change again.
    private void RequireMeetingsAsSeen()
    {
        var stored = db.Meetings.Where(m => db.Plans.Any(p => p.Id == m.PlanId && p.Code == book.Plan.Code)).OrderBy(m => m.Id).Select(m => new { m.Id, m.State }).ToList();
        if (!stored.SequenceEqual(book.Boards.Select(b => new { b.Meeting.Id, b.Meeting.State })))
        {
            throw new DbUpdateConcurrencyException("The meetings are no longer what the book says.");
        }
    }

    // Another process may have taken the same edit since the door looked for it: then it stands, and its receipt is the answer.
    private void RequireNewEdit(Guid id)
    {
        if (db.Journal.Any(j => j.EditId == id))
        {
            throw new DbUpdateConcurrencyException("The edit stands already.");
        }
    }

    private JournalEntry Record(Change change, Edit edit, DateTimeOffset at)
    {
        // The transaction holds the write lock (SQLite begins it as «immediate»), so nobody comes between the last entry and this one.
        using var journal = new JournalWriter(Connection, Transaction);
        return journal.Append(change, Was(change, edit.Meeting), edit, at);
    }

    private SqliteConnection Connection => (SqliteConnection)db.Database.GetDbConnection();

    private SqliteTransaction? Transaction => (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();

    private Change? Was(Change change, int meeting) => change switch
    {
        RowChange c => book.Find(meeting)!.Find(c.Commitment)!.Said.AsChange(c.Commitment, c.Field),
        MeetingCorrected => new MeetingCorrected(book.Find(meeting)!.Meeting.Details),
        AgendaSet => new AgendaSet(book.Find(meeting)!.Meeting.Agenda),
        AgendaItemBegun => new AgendaItemBegun(book.Find(meeting)!.Meeting.Course.Item),
        AgendaItemFinished c => new AgendaItemFinished(c.Item, book.Find(meeting)!.Meeting.Item(c.Item)!.IsFinished),
        CommitmentCalled => new CommitmentCalled(book.Find(meeting)!.Meeting.Course.Commitment),
        AttendanceMarked c when book.Find(meeting)!.Meeting.Part(c.Person) is { } part =>
            new AttendanceMarked(c.Person, part.Attendance, part.RepresentedBy, part.Arrived, part.Left),
        DecisionRecorded c when book.FindDecision(c.Decision.Id) is { } standing => new DecisionRecorded(standing.Decision),
        PlanExtended => new PlanExtended(book.Plan.ExtendedUntil),
        ParticipantSet c when book.Find(meeting)!.Meeting.Part(c.Person.Key) is { } part =>
            new ParticipantSet(part.Person, part.Quality, part.IsDeputy, part.Commitments),
        RoleGiven c when book.Roster.Given.TryGetValue(c.Person.Key, out var role) => new RoleGiven(book.Roster.Find(c.Person.Key)!, role),
        _ => null,
    };

    // What the writer had seen, not what was read a moment ago: that is what makes the check worth something.
    private void WriteRow(RowChange change, int meeting, long number)
    {
        using var rows = new RowWriter(Connection, Transaction);
        rows.Write(book.Plan.Code, change, meeting, book.Find(meeting)!.Find(change.Commitment)!.Version, number);
    }
}
