using System.Text;

namespace OgpDashboard.App.Protection;

/// <summary>What browsers report: something on a page that the policy did not let run. Counted and logged; in peace there is none.</summary>
/// <param name="log">Where it is said.</param>
public sealed partial class PolicyReports(ILogger<PolicyReports> log)
{
    internal const string Path = "/csp-report";

    private const int Longest = 4096;

    private long _count;

    /// <summary>How many came since the start.</summary>
    public long Count => Interlocked.Read(ref _count);

    internal static async Task<IResult> Take(HttpContext http, PolicyReports reports)
    {
        var buffer = new byte[Longest];
        var length = await http.Request.Body.ReadAtLeastAsync(buffer, Longest, throwOnEndOfStream: false, http.RequestAborted);
        Interlocked.Increment(ref reports._count);
        reports.Reported(Encoding.UTF8.GetString(buffer, 0, length));
        return Results.NoContent();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A browser refused something on a page: {Report}")]
    private partial void Reported(string report);
}
