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
    internal static string LatinName(string name, Proceedings proceedings) => LatinName(name, DayOf(proceedings));

    /// <summary>Gives an answer both names of RFC 6266: an old program takes the Latin one, every browser of today the one in the user's language.</summary>
    /// <param name="http">The answer.</param>
    /// <param name="name">Its name in the address.</param>
    /// <param name="title">What it is called, without an ending.</param>
    /// <param name="day">The day of the meeting.</param>
    internal static void Name(HttpContext http, string name, string title, DateOnly day) =>
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = LatinName(name, day),
            FileNameStar = Named(title, day, Path.GetExtension(name)),
        }.ToString();

    private static string LatinName(string name, DateOnly day) => Named("ogp", day, $"-{name.Replace('/', '-')}");

    private static Results<FileContentHttpResult, NotFound> Hand(IPaper paper, Proceedings? proceedings, HttpContext http)
    {
        if (proceedings is null)
        {
            return TypedResults.NotFound();
        }

        using var file = new MemoryStream();
        paper.Write(proceedings, file);

        Name(http, paper.Name, paper.Title, DayOf(proceedings));
        return TypedResults.File(file.ToArray(), paper.ContentType);
    }

    private static DateOnly DayOf(Proceedings proceedings) => proceedings.Board.Meeting.Details.Date;

    private static string Named(string before, DateOnly day, string after) => $"{before}-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{after}";
}
