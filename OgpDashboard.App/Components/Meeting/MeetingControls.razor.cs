using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Board;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using Radzen;

namespace OgpDashboard.App.Components.Meeting;

/// <summary>Takes a meeting through its life. Opening is one click, as when a call begins; closing, which is for good, asks once more.</summary>
public sealed partial class MeetingControls
{
    private RefusedException? _refused;
    private bool _closing;

    /// <summary>All meetings.</summary>
    [Parameter, EditorRequired] public LiveState State { get; set; } = default!;

    /// <summary>Who acts.</summary>
    [Parameter, EditorRequired] public Actor Actor { get; set; } = default!;

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private Words Words { get; set; } = default!;

    [Inject] private LiveMeeting Live { get; set; } = default!;

    [Inject] private DialogService Dialogs { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private WallClock Wall { get; set; } = default!;

    // A secretary prepares and corrects; opening and closing are the coordinator's.
    private bool MayRun => Actor.Role == Role.Coordinator;

    private MeetingBook Book => State.Book;

    private async Task Open()
    {
        // As it stands, not as it was drawn: a second click may be on its way when the first has opened it.
        if (Live.Now.Book.Open is not null)
        {
            return;
        }

        var draft = new Draft(Live, Actor, 0, State.Number);
        if (Live.Now.Book.Prepared is { } prepared || (await draft.Submit(new MeetingPrepared(StartingNow())) && (prepared = Live.Now.Book.Prepared) is not null))
        {
            draft = new Draft(Live, Actor, prepared.Meeting.Id, State.Number);
            if (await draft.Submit(new MeetingOpened()))
            {
                // Whoever looks at an old meeting while opening the new one wants to see the new one.
                Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("meeting", (string?)null), replace: true);
            }
        }

        _refused = draft.Refused;
    }

    // Who opens without preparing begins now, where the last meeting was; both can be put right afterwards.
    private MeetingDetails StartingNow() => new(Wall.Today, Wall.TimeOfDay, Book.LastClosed?.Meeting.Details.Place);

    private async Task Ask(Domain.Meetings.Board? board)
    {
        _refused = null;
        if (await MeetingForm.Ask(Dialogs, T, board?.Meeting.Id ?? 0, board?.Meeting.Details ?? StartingNow(), Actor) && board is null)
        {
            // A date alone is no meeting yet: here its agenda and people are made ready.
            Navigation.NavigateTo(new PageAddress(BoardView.Meeting, null, null, BoardFilter.None).ToString());
        }
    }

    private async Task Close(Domain.Meetings.Board board)
    {
        // While the question stands it is the only «close-meeting» on the page.
        _closing = true;
        var sure = await Dialogs.OpenAsync<CloseQuestion>(
            T["Meeting.Close"],
            new Dictionary<string, object?> { [nameof(CloseQuestion.Board)] = board, [nameof(CloseQuestion.Actor)] = Actor },
            new DialogOptions { CloseDialogOnEsc = true, ShowClose = true, CloseAriaLabel = T["Dialog.Close"], Width = "min(34rem, 94vw)" });
        _closing = false;
        if (sure is true)
        {
            var draft = new Draft(Live, Actor, board.Meeting.Id, State.Number);
            await draft.Submit(new MeetingClosed());
            _refused = draft.Refused;
        }
    }
}
