using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports;

/// <summary>Hands out papers over HTTP.</summary>
internal static class Papers
{
    internal static void MapPapers(this WebApplication app)
    {
        foreach (var paper in app.Services.GetServices<IPaper>())
        {
            app.MapGet($"/export/{{meeting}}/{paper.Name}", (string meeting, int? version, long? at, Shelf shelf, HttpContext http) => Hand(paper, shelf.Find(meeting, version, at), http));
        }
    }

    /// <summary>The name of a saved file in Latin letters: <c>ogp-2020-06-17-board.csv</c>; what stands in a folder of the address has its name before it.</summary>
    internal static string LatinName(string name, Proceedings proceedings) => $"ogp-{Day(proceedings)}-{name.Replace('/', '-')}";

    /// <summary>The name of a saved file in the user's language.</summary>
    internal static string ArabicName(IPaper paper, Proceedings proceedings) => $"{paper.Title}-{Day(proceedings)}{Path.GetExtension(paper.Name)}";

    private static Results<FileContentHttpResult, NotFound> Hand(IPaper paper, Proceedings? proceedings, HttpContext http)
    {
        if (proceedings is null)
        {
            return TypedResults.NotFound();
        }

        using var file = new MemoryStream();
        paper.Write(proceedings, file);

        // Both names of RFC 6266: an old program takes the first, every browser of today the second.
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = LatinName(paper.Name, proceedings),
            FileNameStar = ArabicName(paper, proceedings),
        }.ToString();
        return TypedResults.File(file.ToArray(), paper.ContentType);
    }

    private static string Day(Proceedings proceedings) => proceedings.Board.Meeting.Details.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
