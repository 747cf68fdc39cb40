using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage;

/// <summary>Writes a report, or one field of it, into its tables. Lists are added: who replaces one deletes its old lines first.</summary>
internal static class ReportTables
{
    internal static void Write(ReportTable row, RowChange change)
    {
        switch (change)
        {
            case PercentReported c:
                row.Percent = c.Percent?.Value;
                break;
            case PlatformReported c:
                (row.Platform, row.PlatformRemark) = (c.Platform.Status, c.Platform.Remark);
                break;
            case ActionsNoted c:
                row.Actions.AddRange(c.Lines.Select((l, i) => new ActionTable { Position = i, Text = l.Text, DeclaresNoProgress = l.DeclaresNoProgress }));
                break;
            case Rescheduled c:
                row.Schedule.AddRange(c.Lines.Select(Table));
                break;
            case ReasonGiven c:
                (row.Reason, row.ReasonNumber, row.ReasonText) = (c.Reason?.Kind, c.Reason?.Number, c.Reason?.Text);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change.GetType().Name, "لا جدول لهذا التغيير");
        }
    }

    internal static void Write(ReportTable row, CommitmentReport report)
    {
        foreach (var field in Enum.GetValues<Field>())
        {
            Write(row, report.AsChange(0, field));
        }
    }

    internal static ScheduleLine Line(Row row) => new ScheduleShape(
        Token.Of(row.Named<ScheduleState>("State")), row.Text("Text"), row.TextOrNull("From"), row.TextOrNull("To"),
        row.DayOrNull("AwaitedBy")?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        row.IntOrNull("DependsOn"), row.TextOrNull("AwaitedFrom"), row.TextOrNull("Reason")).Read();

    private static ScheduleTable Table(ScheduleLine line, int position) => new()
    {
        Position = position,
        State = line.State,
        Text = line.Text,
        From = line.Window?.From.ToString(),
        To = line.Window?.To?.ToString(),
        DependsOn = line.DependsOn,
        AwaitedFrom = line.AwaitedFrom,
        AwaitedBy = line.AwaitedBy,
        Reason = line.Reason,
    };
}
