using System.Globalization;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Bench.Faults;

/// <summary>An edit that was sent: a figure, or a line of actions that says the edit's own id. It can be sent again, and is the same edit then.</summary>
/// <param name="Id">The edit's id.</param>
/// <param name="Commitment">Of which commitment.</param>
/// <param name="Percent">The figure; null for a line.</param>
internal sealed record Sent(Guid Id, int Commitment, int? Percent)
{
    internal RowChange Change => Percent is { } figure
        ? new PercentReported(Commitment, new Percentage(figure)) { Why = "Bench" }
        : new ActionsNoted(Commitment, [new ActionLine(Id.ToString("N"), false)]);

    internal string Line => string.Create(CultureInfo.InvariantCulture, $"{Id:N} {Commitment} {Percent?.ToString(CultureInfo.InvariantCulture) ?? "-"}");

    internal static Sent Read(string line)
    {
        var parts = line.Split(' ');
        return new Sent(Guid.ParseExact(parts[0], "N"), int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2] == "-" ? null : int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
