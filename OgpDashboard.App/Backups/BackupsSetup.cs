using OgpDashboard.App.Live;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.App.Backups;

/// <summary>Copies of the database, and data that the program does not run on.</summary>
internal static class BackupsSetup
{
    // How the program ends when its data are not such that it can run.
    private const int Unfit = 3;

    internal static void AddBackups(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<BackupFolder>().AddSingleton<CopyMeter>().AddHostedService<BackupKeeper>();

    /// <summary>Runs until it is told to stop.</summary>
    /// <returns>0; 3 when the database is damaged or of a later version: it says what to do, and touches nothing.</returns>
    internal static int RunOnFitData(this WebApplication app)
    {
        using var running = RunningMark.Hold(app.Services.GetRequiredService<DataDirectory>());
        try
        {
            app.Run();
            return 0;
        }
        catch (DatabaseUnfitException unfit)
        {
            var (data, backups) = (app.Services.GetRequiredService<DataDirectory>(), app.Services.GetRequiredService<BackupFolder>());
            Console.Error.WriteLine(unfit.Fault == DatabaseFault.Newer
                ? $"The database at {data.Database} was written by a later version of the program ({unfit.Detail}). Start that version; this one changes nothing in it."
                : $"The database at {data.Database} is damaged ({unfit.Detail}). Nothing was changed. Put a copy back with the command: restore FILE. The copies are in {backups.Path}: {string.Join(", ", backups.Closings.Append(backups.Recent).Where(File.Exists).Reverse().Select(Path.GetFileName))}.");
            return Unfit;
        }
    }
}
