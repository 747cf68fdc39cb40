using OgpDashboard.App.Live;

namespace OgpDashboard.App.Backups;

/// <summary>A lock on a file of the data directory by which a restore sees that a program runs on it. The system lets go of it when the process ends, however it ends.</summary>
internal static class RunningMark
{
    /// <summary>Holds the mark as one of those who run.</summary>
    internal static IDisposable Hold(DataDirectory data) => new FileStream(PathIn(data), FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

    /// <summary>Holds it alone, or answers null when somebody runs.</summary>
    internal static IDisposable? HoldAlone(DataDirectory data)
    {
        try
        {
            return new FileStream(PathIn(data), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string PathIn(DataDirectory data) => Path.Combine(data.Path, "running.lock");
}
