using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Storage;

/// <summary>Writes one field of a commitment's row, by statements that are prepared once. The caller holds the transaction.</summary>
/// <param name="connection">An open connection.</param>
/// <param name="transaction">The transaction that runs on it; null where it is begun by a statement.</param>
internal sealed class RowWriter(SqliteConnection connection, SqliteTransaction? transaction) : IDisposable
{
    private const string Touched = "UPDATE Reports SET Version = $3";
    private const string AsSeen = " WHERE MeetingId = $0 AND CommitmentId = $1 AND Version = $2 RETURNING Id";

    private readonly Dictionary<string, SqliteCommand> _prepared = [];

    // No commitment is ever deleted, so what is found once stays.
    private readonly Dictionary<(string Plan, int Number), long> _commitments = [];

    /// <summary>Writes a change.</summary>
    /// <param name="plan">The code of the plan.</param>
    /// <param name="change">The change.</param>
    /// <param name="meeting">The meeting's id.</param>
    /// <param name="seen">The version of the row that the writer had seen; 0 where it had seen none.</param>
    /// <param name="number">The number of the entry that records it: the row's new version.</param>
    /// <exception cref="StaleBookException">The row has another version now: somebody else wrote it.</exception>
    internal void Write(string plan, RowChange change, int meeting, long seen, long number)
    {
        var place = new Place(meeting, Commitment(plan, change.Commitment), seen, number);
        switch (change)
        {
            case PercentReported c:
                Touch(place, Touched + ", Percent = $4" + AsSeen, c.Percent?.Value);
                break;
            case PlatformReported c:
                Touch(place, Touched + ", Platform = $4, PlatformRemark = $5" + AsSeen, c.Platform.Status.ToString(), c.Platform.Remark);
                break;
            case ReasonGiven c:
                Touch(place, Touched + ", Reason = $4, ReasonNumber = $5, ReasonText = $6" + AsSeen, c.Reason?.Kind.ToString(), c.Reason?.Number, c.Reason?.Text);
                break;
            case ActionsNoted c:
                Write(Touch(place, Touched + AsSeen), c.Lines);
                break;
            case Rescheduled c:
                Write(Touch(place, Touched + AsSeen), c.Lines);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change.GetType().Name, "لا جدول لهذا التغيير");
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }
    }

    // The row of the commitment gets its new version, and what is said with it; it is made where the meeting had said nothing of it.
    private long Touch(Place place, string sql, params ReadOnlySpan<object?> values)
    {
        if (Ask(sql, [place.Meeting, place.Commitment, place.Seen, place.Number, .. values]) is { } report)
        {
            return report;
        }

        // A row that is there after all has a version that was not seen: its unique key says so.
        try
        {
            Run("INSERT INTO Reports (MeetingId, CommitmentId, Platform, Version) VALUES ($0, $1, $2, $3)", place.Meeting, place.Commitment, nameof(PlatformStatus.Unknown), place.Number);
        }
        catch (SqliteException taken) when (taken.SqliteExtendedErrorCode == SqliteDatabase.UniqueTaken)
        {
            throw new StaleBookException(taken);
        }

        return Touch(place with { Seen = place.Number }, sql, values);
    }

    private long Commitment(string plan, int number)
    {
        if (!_commitments.TryGetValue((plan, number), out var id))
        {
            id = Ask("SELECT c.Id FROM Commitments c JOIN Plans p ON p.Id = c.PlanId WHERE p.Code = $0 AND c.Number = $1", plan, number)!.Value;
            _commitments.Add((plan, number), id);
        }

        return id;
    }

    private void Write(long report, ImmutableArray<ActionLine> lines)
    {
        Run("DELETE FROM ActionLines WHERE ReportId = $0", report);
        for (var i = 0; i < lines.Length; i++)
        {
            Run("INSERT INTO ActionLines (ReportId, Position, Text, DeclaresNoProgress) VALUES ($0, $1, $2, $3)", report, i, lines[i].Text, lines[i].DeclaresNoProgress);
        }
    }

    private void Write(long report, ImmutableArray<ScheduleLine> lines)
    {
        Run("DELETE FROM ScheduleLines WHERE ReportId = $0", report);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            Run(
                """
                INSERT INTO ScheduleLines (ReportId, Position, State, Text, "From", "To", DependsOn, AwaitedFrom, AwaitedBy, Reason)
                VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                report, i, line.State.ToString(), line.Text, line.Window?.From.ToString(), line.Window?.To?.ToString(), line.DependsOn, line.AwaitedFrom, line.AwaitedBy, line.Reason);
        }
    }

    private void Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values.Length).With(values).ExecuteNonQuery();

    private long? Ask(string sql, params ReadOnlySpan<object?> values) => (long?)Prepared(sql, values.Length).With(values).ExecuteScalar();

    private SqliteCommand Prepared(string sql, int parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Statements.Prepare(connection, transaction, sql, [.. Enumerable.Range(0, parameters).Select(i => FormattableString.Invariant($"${i}"))]);
            _prepared.Add(sql, command);
        }

        return command;
    }

    // Which row, which version of it the writer had seen, and the entry that is its next one.
    private readonly record struct Place(int Meeting, long Commitment, long Seen, long Number);
}
