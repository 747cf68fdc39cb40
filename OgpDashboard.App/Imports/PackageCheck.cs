using System.IO.Compression;
using OgpDashboard.Domain.Incoming;

namespace OgpDashboard.App.Imports;

/// <summary>Looks a package (ZIP) over before anything is made of it: how many entries, how they are called, and how large they really are.</summary>
internal static class PackageCheck
{
    private const int MostEntries = 500;

    // What is held in memory as a whole, by us or by the library: relations and lists. Ours have a few kilobytes.
    private const int LongestList = 256 * 1024;

    /// <summary>Lets a package through.</summary>
    /// <param name="file">The file; it stays open, at its beginning.</param>
    /// <exception cref="UnreadableException">It unpacks to too much.</exception>
    /// <exception cref="InvalidDataException">It is broken, or odd.</exception>
    internal static void Pass(Stream file)
    {
        using (var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (zip.Entries.Count > MostEntries)
            {
                throw new InvalidDataException("Too many entries.");
            }

            var (budget, names, buffer) = (new ReadingBudget(), new HashSet<string>(StringComparer.OrdinalIgnoreCase), new byte[81920]);
            foreach (var entry in zip.Entries)
            {
                if (IsOdd(entry.FullName) || !names.Add(entry.FullName))
                {
                    throw new InvalidDataException("An entry with an odd name.");
                }

                Measure(entry, budget, buffer);
            }
        }

        file.Position = 0;
    }

    // Not by what the archive says of itself.
    private static void Measure(ZipArchiveEntry entry, ReadingBudget budget, byte[] buffer)
    {
        using var part = entry.Open();
        var isList = entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || entry.FullName is "[Content_Types].xml";
        int read;
        for (var length = 0; (read = part.Read(buffer)) > 0; length += read)
        {
            budget.Bytes(read);
            if (isList && length > LongestList)
            {
                throw new InvalidDataException("A list is too long.");
            }
        }
    }

    private static bool IsOdd(string name) =>
        name.Length is 0 or > 200 || name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Any(char.IsControl) || name.Split('/').Any(p => p is ".." or ".");
}
