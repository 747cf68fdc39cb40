using System.Collections.Immutable;
using OgpDashboard.App.Exports.Data;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Imports;

/// <summary>Makes of the parts of a file what it proposes: the same for every form in which a board leaves.</summary>
/// <param name="book">What is known.</param>
/// <param name="problems">Where problems are gathered.</param>
internal sealed class BoardItems(MeetingBook book, ReadingProblems problems)
{
    private readonly ImmutableArray<IncomingItem>.Builder _items = ImmutableArray.CreateBuilder<IncomingItem>();

    internal IncomingMeeting Of(BoardParts parts)
    {
        new MeetingItems(book, problems, Add).Of(parts);
        Rows(parts);
        new DecisionItems(book, problems, Add).Of(parts);
        return new IncomingMeeting(_items.ToImmutable(), problems.Found);
    }

    private void Add(Origin origin, IncomingValue? value)
    {
        if (value is not null)
        {
            _items.Add(new IncomingItem(value, origin, Sureness.Certain));
        }
    }

    private void Rows(BoardParts parts)
    {
        var rows = ByCommitment(parts.Rows);
        if (rows.FirstOrDefault(g => g.Count() > 1) is not null)
        {
            foreach (var twice in rows.Where(g => g.Count() > 1))
            {
                problems.Stop(IncomingFault.Twice, twice.ElementAt(1).Origin(Fields.Commitment), twice.Key);
            }
        }

        var actions = parts.Actions is { } a ? OfRows(rows, a) : null;
        var schedules = parts.Schedule is not { } s ? null : parts.ScheduleIsOfRows ? OfRows(rows, s) : ByCommitment(s);
        foreach (var row in rows)
        {
            Row(row.Key, row.First(), actions?[row.Key], schedules?[row.Key]);
        }

        // A line of a commitment that has no row of its own is not lost.
        foreach (var lines in schedules?.Where(g => !rows.Contains(g.Key)) ?? [])
        {
            Add(lines.First().Origin(), Schedule(lines.Key, lines));
        }
    }

    private ILookup<int, Entry> ByCommitment(ImmutableArray<Entry> entries) =>
        entries.Select(e => (Number: Commitment(e), Entry: e)).Where(e => e.Number is not null).ToLookup(e => e.Number!.Value, e => e.Entry);

    // What stands within a row has its row's commitment; a wrong one was named there.
    private static ILookup<int, Entry> OfRows(ILookup<int, Entry> rows, ImmutableArray<Entry> lines)
    {
        var numbers = rows.SelectMany(g => g.Select(e => (Cell: e.Cell(Fields.Commitment), Number: g.Key))).DistinctBy(r => r.Cell).ToDictionary(r => r.Cell, r => r.Number);
        return lines.Where(l => numbers.ContainsKey(l.Cell(Fields.Commitment))).ToLookup(l => numbers[l.Cell(Fields.Commitment)]);
    }

    private int? Commitment(Entry entry)
    {
        if (entry.IsEmpty(Fields.Commitment))
        {
            entry.Wrong(Fields.Commitment);
            return null;
        }

        if (entry.Whole(Fields.Commitment) is { } number && book.Plan.Find(number) is null)
        {
            problems.Stop(IncomingFault.UnknownCommitment, entry.Origin(Fields.Commitment), number);
            return null;
        }

        return entry.Holds(Fields.Commitment) ? entry.Whole(Fields.Commitment) : null;
    }

    private void Row(int number, Entry row, IEnumerable<Entry>? actions, IEnumerable<Entry>? schedule)
    {
        if (row.Has(Fields.Percent))
        {
            var percent = row.Percent(Fields.Percent);
            Add(row.Origin(Fields.Percent), row.Holds(Fields.Percent) ? new PercentReported(number, percent) { Why = Why(row) } : null);
        }

        if (row.Has(Fields.Platform))
        {
            Add(row.Origin(Fields.Platform), Field(Platform(number, row)));
        }

        if (actions is not null)
        {
            Add(row.Origin(Fields.Actions), Field(Actions(number, actions)));
        }

        if (schedule is not null)
        {
            Add((schedule.FirstOrDefault() ?? row).Origin(), Schedule(number, schedule));
        }

        if (row.Has(Fields.ReasonKind))
        {
            Add(row.Origin(Fields.ReasonKind), Field(Reason(number, row)));
        }
    }

    private void Add(Origin origin, RowChange? change) => Add(origin, Field(change));

    private static IncomingField? Field(RowChange? change) => change is null ? null : new IncomingField(change);

    private string? Why(Entry row) => problems.Try(row.Origin(Fields.Why), () => LineText.Optional(row.Text(Fields.Why)));

    private PlatformReported? Platform(int number, Entry row)
    {
        var (status, remark) = (row.Value<PlatformStatus>(Fields.Platform), row.Text(Fields.Remark));
        if (!row.Holds(Fields.Platform, Fields.Remark))
        {
            return null;
        }

        // A remark alone is one; a remark beside «نعم» would be lost, and so it is asked about.
        status ??= remark is null ? PlatformStatus.Unknown : PlatformStatus.Remark;
        if (remark is not null && status != PlatformStatus.Remark)
        {
            row.Wrong(Fields.Remark);
            return null;
        }

        return problems.Try(row.Origin(Fields.Remark), () => new PlatformReported(number, new PlatformReport(status.Value, remark)));
    }

    private ActionsNoted? Actions(int number, IEnumerable<Entry> entries)
    {
        var lines = entries.Select(e =>
        {
            var declares = e.YesOrNo(Fields.NoProgress);
            return problems.Try(e.Origin(Fields.Actions), () => e.Holds(Fields.NoProgress) ? new ActionLine(e.Text(Fields.Text) ?? "", declares) : null);
        }).ToList();
        return lines.Contains(null) ? null : new ActionsNoted(number, [.. lines.OfType<ActionLine>()]);
    }

    private Rescheduled? Schedule(int number, IEnumerable<Entry> entries)
    {
        var lines = entries.Select(e => problems.Try(e.Origin(), () => ScheduleReading.Line(e))).ToList();
        return lines.Contains(null) ? null : new Rescheduled(number, [.. lines.OfType<ScheduleLine>()]);
    }

    private ReasonGiven? Reason(int number, Entry row)
    {
        var (kind, count, text) = (row.Value<DelayKind>(Fields.ReasonKind), row.Whole(Fields.ReasonNumber), row.Text(Fields.ReasonText));
        if (!row.Holds(Fields.ReasonKind, Fields.ReasonNumber, Fields.ReasonText))
        {
            return null;
        }

        if (kind is null && (count is not null || text is not null))
        {
            row.Wrong(Fields.ReasonKind);
            return null;
        }

        return problems.Try(row.Origin(Fields.ReasonKind), () => new ReasonGiven(number, kind is { } of ? new DelayReason(of, count, text) : null));
    }
}
