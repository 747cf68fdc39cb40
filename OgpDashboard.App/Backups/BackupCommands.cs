using System.Globalization;
using Microsoft.Data.Sqlite;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Domain.Storage.Record;

namespace OgpDashboard.App.Backups;

/// <summary>
/// <c>backup FILE</c>: takes a copy of the database in the data directory, also while the program runs. <c>restore FILE</c>: puts a copy in its place, when
/// nobody uses it; what stood there is kept beside it. Both look first whether the file is a whole database of this version whose record holds. They end with
/// 0 when it is done, 1 when not, 2 when they were asked wrongly.
/// </summary>
internal static class BackupCommands
{
    internal static int Backup(WebApplicationBuilder builder, string[] args, TextWriter output)
    {
        var database = DataDirectory.Said(builder).Database;
        if (Named(args, output) is not { } copy)
        {
            return 2;
        }

        if (!File.Exists(database))
        {
            output.WriteLine($"There is no database at {database}.");
            return 2;
        }

        return Done(output, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            DatabaseCopy.Write(database, copy);
            if (Unfit(copy) is { } fault)
            {
                output.WriteLine($"The copy was taken, and {fault}");
                return 1;
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A whole copy is at {copy} ({new FileInfo(copy).Length:N0} bytes)."));
            return 0;
        });
    }

    internal static int Restore(WebApplicationBuilder builder, string[] args, TextWriter output)
    {
        if (Named(args, output) is not { } copy)
        {
            return 2;
        }

        if (!File.Exists(copy))
        {
            output.WriteLine($"There is no file at {copy}.");
            return 2;
        }

        return Done(output, () =>
        {
            var data = DataDirectory.Of(builder);
            using var alone = RunningMark.HoldAlone(data);
            if (alone is null)
            {
                output.WriteLine($"Nothing was restored: the program runs on {data.Path}. Stop it first.");
                return 1;
            }

            // Looked at as a file of our own: the copy may lie where nobody can write.
            var here = data.Database + ".restoring";
            File.Copy(copy, here, overwrite: true);
            if (Unfit(here) is { } fault)
            {
                File.Delete(here);
                output.WriteLine($"Nothing was restored: {fault}");
                return 1;
            }

            var stood = File.Exists(data.Database);
            var aside = $"{data.Database}.of-{File.GetLastWriteTimeUtc(data.Database).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
            DatabaseCopy.PutBack(here, data.Database, aside);
            output.WriteLine($"{copy} stands at {data.Database}{(stood ? $"; what stood there is at {aside}" : "")}.");
            return 0;
        });
    }

    /// <summary>Why a copy is none to come back to, as a sentence; null when it is one.</summary>
    internal static string? Unfit(string copy)
    {
        try
        {
            var contexts = new Contexts(copy);
            var store = new BoardStore(contexts);
            store.RequireFit();
            if (store.PendingMigrations().Count > 0)
            {
                // Of an earlier version: its record is read once it was brought forward.
                return null;
            }

            var verdict = new RecordBook(contexts).Verify();
            return verdict.Holds ? null : string.Create(CultureInfo.InvariantCulture, $"its record does not hold from entry {verdict.FirstBad} on ({verdict.Fault}).");
        }
        catch (DatabaseUnfitException unfit)
        {
            return unfit.Fault == DatabaseFault.Newer
                ? $"it was written by a later version of the program ({unfit.Detail}): use that one."
                : $"it is no whole database ({unfit.Detail}).";
        }
        catch (SqliteException failed) when (SqliteDatabase.CannotBeWritten(failed))
        {
            return $"it cannot be opened ({failed.Message}).";
        }
        finally
        {
            SqliteConnection.ClearAllPools();
        }
    }

    private static string? Named(string[] args, TextWriter output)
    {
        if (args is [_, { Length: > 0 } file, ..] && !file.StartsWith("--", StringComparison.Ordinal))
        {
            return Path.GetFullPath(file);
        }

        output.WriteLine($"Usage: {args[0]} FILE");
        return null;
    }

    private static int Done(TextWriter output, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or SqliteException)
        {
            output.WriteLine(failed.Message);
            return 1;
        }
    }
}
