using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Exports.Pictures;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Conventions;

namespace OgpDashboard.Tests.Support;

/// <summary>Draws pictures without a server, and reads them as a program would.</summary>
internal static class Drawing
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static IStringLocalizer<Texts> Texts { get; } =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<Texts>>();

    /// <summary>An album that has drawn nothing yet.</summary>
    public static Album NewAlbum() => new(new PictureFonts(new PhysicalFileProvider(Path.Combine(Sources.Root, "OgpDashboard.App", "wwwroot"))), Texts);

    public static byte[] Bytes(string picture, Proceedings proceedings)
    {
        using var file = new MemoryStream();
        NewAlbum().Draw(picture, proceedings).Write(file);
        return file.ToArray();
    }

    public static XElement Root(string picture, Proceedings proceedings) => XDocument.Load(new MemoryStream(Bytes(picture, proceedings))).Root!;

    /// <summary>Each text of a picture, as it is written.</summary>
    public static List<string> TextsOf(XElement root) => [.. root.Elements(Svg + "text").Select(t => t.Value)];

    /// <summary>The same proceedings of a plan with other titles.</summary>
    public static Proceedings Titled(this Proceedings proceedings, string plan, Func<Commitment, string> title)
    {
        var board = proceedings.Board;
        var rows = board.Rows.Select(r => new CommitmentRow(r.Commitment with { Title = title(r.Commitment) }, r.Report, r.Version, r.Before, r.AnsweredBy, []));
        return proceedings with { Board = new Board(board.Plan with { Title = plan }, board.Meeting, board.Number, [.. rows]) };
    }

    /// <summary>The same proceedings after many meetings.</summary>
    public static Proceedings After(this Proceedings proceedings, int meetings) => proceedings with
    {
        Trend = [.. Enumerable.Range(0, meetings).Select(i => new MeanOfMeeting(i, new DateOnly(2018, 1, 28).AddMonths(i), i % 7 == 3 ? null : 20 + (i * 70m / meetings))), .. proceedings.Trend],
    };
}
