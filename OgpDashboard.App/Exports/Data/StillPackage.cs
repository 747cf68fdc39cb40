using System.IO.Compression;

namespace OgpDashboard.App.Exports.Data;

/// <summary>A package (ZIP) without the moment at which it was made: the same parts always give the same bytes.</summary>
internal static class StillPackage
{
    // The earliest that a ZIP can say.
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Copies a package part by part.</summary>
    /// <param name="package">The package.</param>
    /// <param name="output">Where to; stays open.</param>
    internal static void Copy(Stream package, Stream output)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in from.Entries)
        {
            var copy = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = NoDate;
            using var source = part.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
