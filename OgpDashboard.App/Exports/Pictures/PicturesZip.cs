using System.IO.Compression;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Pictures;

/// <summary>All pictures of one moment in one file.</summary>
/// <param name="album">Who draws them.</param>
/// <param name="texts">The words.</param>
internal sealed class PicturesZip(Album album, IStringLocalizer<Texts> texts) : IPaper
{
    // What the form can say as a day; it knows no other years.
    private const int FirstYear = 1980, LastYear = 2107;

    /// <inheritdoc/>
    public string Name => "charts.zip";

    /// <inheritdoc/>
    public string Title => texts["Picture.All"];

    /// <inheritdoc/>
    public string ContentType => "application/zip";

    /// <inheritdoc/>
    public void Write(Proceedings proceedings, Stream output)
    {
        // The day of the meeting, so that the same pictures are the same file tomorrow.
        var day = proceedings.Board.Meeting.Details.Date;
        var dated = new DateTimeOffset(new DateTime(Math.Clamp(day.Year, FirstYear, LastYear), day.Month, 1, 0, 0, 0, DateTimeKind.Utc)).AddDays(day.Day - 1);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var picture in Album.Names)
        {
            var entry = zip.CreateEntry($"{picture}.svg");
            entry.LastWriteTime = dated;
            using var file = entry.Open();
            album.Draw(picture, proceedings).Write(file);
        }
    }
}
