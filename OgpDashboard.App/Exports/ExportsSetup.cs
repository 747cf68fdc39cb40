using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports;

/// <summary>What can be taken away from the page as a file. Whoever may look on may take it.</summary>
internal static class ExportsSetup
{
    // Every kind of file that leaves a meeting, in the order in which they are offered.
    internal static void AddExports(this IServiceCollection services) => services.AddSingleton<Shelf>();

    internal static void MapExports(this WebApplication app)
    {
        app.MapGet("/export/{meeting}/invitation.ics", Invitation);
        app.MapPapers();
    }

    // The next meeting before the running one: who is invited is invited to what comes.
    private static Results<FileContentHttpResult, NotFound> Invitation(string meeting, LiveMeeting live, WallClock wall, TimeProvider clock, IStringLocalizer<Texts> texts)
    {
        var state = live.Now;
        if (Find(state.Book, meeting, state.Book.Prepared ?? state.Book.Open ?? state.Book.LastClosed) is not { } board)
        {
            return TypedResults.NotFound();
        }

        var text = new InvitationFile(wall, texts).Write(board, state.Journal, clock.GetUtcNow());
        var name = $"{texts["Invitation.FileName"]}-{board.Meeting.Details.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.ics";
        return TypedResults.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", name);
    }

    private static Board? Find(MeetingBook book, string meeting, Board? latest) =>
        meeting == "latest" ? latest
        : int.TryParse(meeting, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? book.Find(id)
        : null;
}
