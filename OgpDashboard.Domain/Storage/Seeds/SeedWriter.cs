using Microsoft.Data.Sqlite;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage.Seeds;

/// <summary>Writes the seeds' rows by plain statements: to have EF get ready for this once was a third of a first start. The caller holds the transaction.</summary>
/// <param name="connection">An open connection.</param>
/// <param name="transaction">The transaction that runs on it.</param>
internal sealed class SeedWriter(SqliteConnection connection, SqliteTransaction transaction)
{
    private int _decisions;

    /// <summary>Writes all of them; each row is told the id that it got.</summary>
    internal void Write(SeedData seeds)
    {
        Write(seeds.Plan);
        foreach (var person in seeds.People)
        {
            person.Id = Insert("People", ["Key", "Honorific", "Name", "Note"], person.Key, person.Honorific, person.Name, person.Note);
        }

        MeetingTable? last = null;
        foreach (var meeting in seeds.Meetings.OrderBy(m => m.Date))
        {
            (meeting.PlanId, meeting.FollowsId) = (seeds.Plan.Id, last?.Id);
            Write(meeting);
            last = meeting;
        }
    }

    private void Write(PlanTable plan)
    {
        plan.Id = Insert("Plans", ["Code", "Title", "From", "To", "ExtensionLimit", "ExtendedUntil"], plan.Code, plan.Title, plan.From, plan.To, plan.ExtensionLimit, plan.ExtendedUntil);
        foreach (var axis in plan.Axes)
        {
            axis.Id = Insert("Axes", ["PlanId", "Number", "Name"], plan.Id, axis.Number, axis.Name);
        }

        foreach (var c in plan.Commitments)
        {
            c.Id = Insert(
                "Commitments", ["PlanId", "AxisId", "Number", "OgpId", "Title", "Wording", "AxisConfirmed", "Institution", "InstitutionInferred", "From", "To"],
                plan.Id, c.Axis!.Id, c.Number, c.OgpId, c.Title, c.Wording.ToString(), c.AxisConfirmed, c.Institution, c.InstitutionInferred, c.From, c.To);
        }
    }

    private void Write(MeetingTable m)
    {
        m.Id = Insert(
            "Meetings", ["PlanId", "Code", "State", "Date", "Time", "Place", "StatedWeekday", "FollowsId", "OpenedAt", "ClosedAt", "Version"],
            m.PlanId, m.Code, m.State.ToString(), m.Date, m.Time, m.Place, m.StatedWeekday, m.FollowsId, m.OpenedAt, m.ClosedAt, m.Version);
        foreach (var a in m.Agenda)
        {
            Insert("AgendaItems", ["MeetingId", "Number", "Text", "Minutes", "WalksCommitments", "IsFinished"], m.Id, a.Number, a.Text, a.Minutes, a.WalksCommitments, a.IsFinished);
        }

        foreach (var p in m.Participants)
        {
            p.Id = Insert(
                "Participants", ["MeetingId", "PersonId", "Quality", "IsDeputy", "Attendance", "RepresentedBy", "Arrived", "Left"],
                m.Id, p.Person!.Id, p.Quality, p.IsDeputy, p.Attendance.ToString(), p.RepresentedBy, p.Arrived, p.Left);
            foreach (var responsibility in p.Commitments)
            {
                Insert("Responsibilities", ["ParticipantId", "CommitmentId"], p.Id, responsibility.Commitment!.Id);
            }
        }

        m.Reports.ForEach(report => Write(report, m.Id));
        foreach (var d in m.Decisions)
        {
            Insert(
                "Decisions", ["Id", "Position", "MeetingId", "SettledInId", "Kind", "CommitmentId", "Text", "Owner", "Due", "Wanted"],
                d.Id, ++_decisions, m.Id, d.SettledInId, d.Kind.ToString(), d.Commitment?.Id, d.Text, d.Owner, d.Due, d.Wanted);
        }
    }

    private void Write(ReportTable r, int meeting)
    {
        r.Id = Insert(
            "Reports", ["MeetingId", "CommitmentId", "Percent", "Platform", "PlatformRemark", "Reason", "ReasonNumber", "ReasonText", "Version"],
            meeting, r.Commitment!.Id, r.Percent, r.Platform.ToString(), r.PlatformRemark, r.Reason?.ToString(), r.ReasonNumber, r.ReasonText, r.Version);
        foreach (var a in r.Actions)
        {
            Insert("ActionLines", ["ReportId", "Position", "Text", "DeclaresNoProgress"], r.Id, a.Position, a.Text, a.DeclaresNoProgress);
        }

        foreach (var s in r.Schedule)
        {
            Insert(
                "ScheduleLines", ["ReportId", "Position", "State", "Text", "From", "To", "DependsOn", "AwaitedFrom", "AwaitedBy", "Reason"],
                r.Id, s.Position, s.State.ToString(), s.Text, s.From, s.To, s.DependsOn, s.AwaitedFrom, s.AwaitedBy, s.Reason);
        }
    }

    // The row's number among those of its table: the id of those that have one.
    private int Insert(string table, string[] columns, params ReadOnlySpan<object?> values)
    {
        var parameters = Array.ConvertAll(columns, c => "$" + c);
        using var insert = Statements.Prepare(
            connection, transaction, $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", parameters)}) RETURNING rowid", parameters);
        return Convert.ToInt32(insert.With(values).ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
