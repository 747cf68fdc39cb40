using System.Globalization;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Domain.Storage.Record;

namespace OgpDashboard.App.Protection;

/// <summary>
/// <c>verify [--anchor NUMBER-HASH …]</c>: walks the record of the database in the data directory, and names the first entry that is not what it was. It only reads,
/// also while the program runs. Ends with 0 when all holds, 1 when not, 2 when it was asked wrongly.
/// </summary>
internal static class VerifyCommand
{
    internal static int Run(WebApplicationBuilder builder, string[] args, TextWriter output)
    {
        var anchors = new List<Anchor>();
        foreach (var (said, next) in args.Zip(args.Skip(1)))
        {
            if (said == "--anchor")
            {
                if (Anchor.Read(next) is not { } anchor)
                {
                    output.WriteLine($"«{next}» is no anchor: a number, a hyphen, and at least {Anchor.ShortLength} digits of the hash.");
                    return 2;
                }

                anchors.Add(anchor);
            }
        }

        var database = DataDirectory.Said(builder).Database;
        if (!File.Exists(database))
        {
            output.WriteLine($"There is no database at {database}.");
            return 2;
        }

        var verdict = new RecordBook(new Contexts(database)).Verify(anchors);
        output.WriteLine(verdict.Holds
            ? string.Create(CultureInfo.InvariantCulture, $"The record holds: {verdict.Entries} entries, head {verdict.Head?.ToString() ?? "none"}.")
            : string.Create(CultureInfo.InvariantCulture, $"The record does NOT hold: entry {verdict.FirstBad?.ToString(CultureInfo.InvariantCulture) ?? "unknown, since a row of a board cannot be read,"} is the first bad one ({verdict.Fault}); {verdict.Entries} entries before it hold."));
        return verdict.Holds ? 0 : 1;
    }
}
