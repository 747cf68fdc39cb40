using System.IO.Compression;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>Takes the clock out of a package: the library dates each part by the moment at which it wrote it, so that no two files would be the same.</summary>
internal static class StillPackage
{
    // What readers look at first to tell what kind of package it is.
    private const string Types = "[Content_Types].xml";

    // The first day that a ZIP file knows.
    private static readonly DateTimeOffset Still = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the same parts, all of one day.</summary>
    /// <param name="package">The package; it stays open.</param>
    /// <param name="output">Where to; it stays open.</param>
    internal static void Copy(Stream package, Stream output)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in from.Entries.OrderBy(e => e.FullName != Types).ThenBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Still;
            using var read = part.Open();
            using var write = copy.Open();
            read.CopyTo(write);
        }
    }
}
