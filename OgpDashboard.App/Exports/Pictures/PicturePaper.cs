using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Pictures;

/// <summary>One picture as a file that leaves a meeting.</summary>
/// <param name="picture">Its name in the album.</param>
/// <param name="album">Who draws it.</param>
internal sealed class PicturePaper(string picture, Album album) : IPaper
{
    /// <inheritdoc/>
    public string Name => NameOf(picture);

    /// <inheritdoc/>
    public string Title => album.TitleOf(picture);

    /// <inheritdoc/>
    public string ContentType => "image/svg+xml";

    /// <summary>Where a picture is found below <c>/export/{meeting}/</c>.</summary>
    /// <param name="picture">Its name in the album.</param>
    internal static string NameOf(string picture) => picture == "summary" ? "summary.svg" : $"charts/{picture}.svg";

    /// <inheritdoc/>
    public void Write(Proceedings proceedings, Stream output) => album.Draw(picture, proceedings).Write(output);
}
