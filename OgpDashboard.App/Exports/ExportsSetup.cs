using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Exports.Data;
using OgpDashboard.App.Exports.Minutes;
using OgpDashboard.App.Exports.Pictures;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports;

/// <summary>What can be taken away from the page as a file. Whoever may look on may take it.</summary>
internal static class ExportsSetup
{
    // Every kind of file that leaves a meeting, in the order in which they are offered.
    internal static void AddExports(this IServiceCollection services)
    {
        services.AddSingleton<Shelf>();
        services.AddSingleton<IPaper, DocxMinutes>();
        services.AddSingleton<IPaper, BoardXlsx>().AddSingleton<IPaper, BoardCsv>().AddSingleton<IPaper, BoardJson>();
        services.AddSingleton<IPaper, OpenDataCsv>().AddSingleton<IPaper, OpenDataJson>();
        services.AddPictures();
    }

    internal static void MapExports(this WebApplication app)
    {
        app.MapGet("/export/{meeting}/invitation.ics", Invitation);
        app.MapPapers();
    }

    // The next meeting before the running one: who is invited is invited to what comes.
    private static Results<FileContentHttpResult, NotFound> Invitation(string meeting, LiveMeeting live, WallClock wall, TimeProvider clock, HttpContext http, IStringLocalizer<Texts> texts)
    {
        var state = live.Now;
        if (Find(state.Book, meeting, state.Book.Prepared ?? state.Book.Open ?? state.Book.LastClosed) is not { } board)
        {
            return TypedResults.NotFound();
        }

        var text = new InvitationFile(wall, texts).Write(board, state.Journal, clock.GetUtcNow());
        Papers.Name(http, "invitation.ics", texts["Invitation.FileName"], board.Meeting.Details.Date);
        return TypedResults.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8");
    }

    private static Board? Find(MeetingBook book, string meeting, Board? latest) =>
        meeting == "latest" ? latest
        : int.TryParse(meeting, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? book.Find(id)
        : null;
}
