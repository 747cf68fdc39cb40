using System.Globalization;
using System.Runtime.InteropServices;

namespace OgpDashboard.Bench;

/// <summary>What the figures were measured on, without a name or a path that would say whose it is.</summary>
internal static class Machine
{
    internal static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {Memory:N0} GB, {RuntimeInformation.OSDescription} ({RuntimeInformation.OSArchitecture}), "
        + $"{RuntimeInformation.FrameworkDescription}, temporary files on {TemporaryFiles}, {Load} before the run");

    // What this process may use: in a container less than the machine has.
    private static double Memory => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30);

    // A file system in memory has no fsync to speak of, and «submit» would say nothing there.
    private static string TemporaryFiles => new DriveInfo(Path.GetTempPath()).DriveFormat;

    // Others at work show in the figures: whoever reads them must know.
    private static string Load => File.Exists("/proc/loadavg") ? $"load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "load unknown";
}
