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
    /// <returns>0; 3 when the database is damaged, gone, of a later version or not to be written: it says what to do, and touches nothing.</returns>
    internal static int RunOnFitData(this WebApplication app)
    {
        var (data, backups) = (app.Services.GetRequiredService<DataDirectory>(), app.Services.GetRequiredService<BackupFolder>());
        try
        {
            using var running = Hold(data);
            if (backups.OutlivesDatabase)
            {
                throw new DatabaseUnfitException(DatabaseFault.Gone, data.Database);
            }

            // Before the host starts, which would put a trace of calls before the sentence.
            SqliteDatabase.RequireRights(data.Database);
            app.Services.GetRequiredService<BoardStore>().RequireFit();
            SqliteDatabase.RequireWritable(data.Database);
            app.Run();
            return 0;
        }
        catch (DatabaseUnfitException unfit)
        {
            Console.Error.WriteLine(Sentence(unfit, data, backups));
            return Unfit;
        }
        catch (Exception failed) when (SqliteDatabase.CannotBeWritten(failed))
        {
            Console.Error.WriteLine(Sentence(new DatabaseUnfitException(DatabaseFault.NotWritable, failed.Message), data, backups));
            return Unfit;
        }
    }

    // Before anything else: where not even the mark can be made, nothing can be written.
    private static IDisposable Hold(DataDirectory data)
    {
        try
        {
            return RunningMark.Hold(data);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnfitException(DatabaseFault.NotWritable, failed.Message);
        }
    }

    private static string Sentence(DatabaseUnfitException unfit, DataDirectory data, BackupFolder backups)
    {
        var copies = $"Put a copy back with the command: restore FILE. The copies are in {backups.Path}: {string.Join(", ", backups.All.Select(Path.GetFileName))}.";
        return unfit.Fault switch
        {
            DatabaseFault.Newer => $"The database at {data.Database} was written by a later version of the program ({unfit.Detail}). Start that version; this one changes nothing in it.",
            DatabaseFault.Gone => $"There is no database at {data.Database}, and there are copies of one. Nothing was changed. {copies} To begin anew, move them away first.",
            DatabaseFault.NotWritable => $"The database at {data.Database} cannot be opened and written ({unfit.Detail}). The program's user needs the right to write the files in {data.Path} and the folder itself, and the disk needs some room.",
            _ => $"The database at {data.Database} is damaged ({unfit.Detail}). Nothing was changed. {copies}",
        };
    }
}
