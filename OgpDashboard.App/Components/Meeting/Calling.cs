using System.Globalization;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components.Meeting;

/// <summary>The coordinator's hand on what is called, from the bar, a card or the keyboard; what the door refused is kept for the bar to show.</summary>
/// <param name="live">The door.</param>
public sealed class Calling(LiveMeeting live)
{
    private Task _step = Task.CompletedTask;

    /// <summary>The last call, with its refusal if it was refused; null before the first.</summary>
    public Draft? Draft { get; private set; }

    /// <summary>Calls a commitment, or ends the call.</summary>
    /// <param name="board">The board on the screen.</param>
    /// <param name="actor">Who calls.</param>
    /// <param name="commitment">The commitment's number, or null when none is to be called any more.</param>
    /// <returns>Whether it stands.</returns>
    public async Task<bool> Call(Domain.Meetings.Board board, Actor actor, int? commitment)
    {
        Draft = new Draft(live, actor, board.Meeting.Id, board.Number);

        // As it stands, not as it was drawn: what is called already is not called twice by a second click.
        return live.Now.Book.Find(board.Meeting.Id)?.Meeting.Course.Commitment == commitment || await Draft.Submit(new CommitmentCalled(commitment));
    }

    /// <summary>Calls the one after or before: of what is called by now, so that two quick presses are two steps.</summary>
    /// <param name="board">The board on the screen.</param>
    /// <param name="actor">Who calls.</param>
    /// <param name="forward">Whether the one after.</param>
    public Task Step(Domain.Meetings.Board board, Actor actor, bool forward) => _step = StepAfter(_step, board, actor, forward);

    // A press that comes while the one before is on its way to the door waits for it: only then is it known what the next one is.
    private async Task StepAfter(Task before, Domain.Meetings.Board board, Actor actor, bool forward)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        var now = live.Now.Book.Find(board.Meeting.Id) ?? board;
        if ((forward ? now.Next : now.Previous) is { } row)
        {
            await Call(board, actor, row.Number);
        }
    }

    /// <summary>Calls the commitment whose number was typed, in digits of either script.</summary>
    /// <param name="board">The board on the screen.</param>
    /// <param name="actor">Who calls.</param>
    /// <param name="typed">What was typed.</param>
    /// <returns>Whether it stands; if not, what was typed should stay.</returns>
    public async Task<bool> CallTyped(Domain.Meetings.Board board, Actor actor, string? typed)
    {
        var western = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)).Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c));
        if (int.TryParse(western, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return await Call(board, actor, number);
        }

        Draft = new Draft(live, actor, board.Meeting.Id, board.Number);
        Draft.Refuse(new RefusedException(Refusal.UnknownCommitment, western));
        return false;
    }
}
