using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Changes;

/// <summary>What may be said of a meeting's own life, of what it decides, and of the plan.</summary>
internal static class MeetingRules
{
    /// <summary>The most items of an agenda.</summary>
    private const int MostItems = 50;

    /// <summary>The most decisions of one meeting.</summary>
    private const int MostDecisions = 200;

    internal static void Check(MeetingBook book, Change change, int meeting)
    {
        switch (change)
        {
            case MeetingPrepared prepared:
                Rules.Require(book.Prepared is null, Refusal.AnotherMeetingPrepared);
                RequireAfterLastClosed(book, prepared.Details);
                break;
            case MeetingCorrected corrected:
                RequireAfterLastClosed(book, corrected.Details, than: meeting);
                break;
            case MeetingOpened:
                Rules.Require(book.Open is null, Refusal.AnotherMeetingOpen);
                RequireAfterLastClosed(book, book.Find(meeting)!.Meeting.Details);
                break;
            case MeetingReopened:
                CheckReopening(book, change, meeting);
                break;
            case PlanExtended extended:
                CheckExtension(book.Plan, extended.Until);
                break;
            default:
                CheckWithin(book, book.Find(meeting)!, change);
                break;
        }
    }

    private static void CheckWithin(MeetingBook book, Board board, Change change)
    {
        switch (change)
        {
            case AgendaSet set:
                CheckAgenda(set);
                break;
            case AgendaItemBegun { Item: { } item }:
                Rules.Require(board.Meeting.Item(item) is not null, Refusal.UnknownAgendaItem, item);
                break;
            case AgendaItemFinished finished:
                Rules.Require(board.Meeting.Item(finished.Item) is not null, Refusal.UnknownAgendaItem, finished.Item);
                break;
            case CommitmentCalled { Commitment: { } called }:
                Rules.Require(board.Find(called) is not null, Refusal.UnknownCommitment, called);
                break;
            case AttendanceMarked marked:
                Rules.Require(board.Meeting.Part(marked.Person) is not null, Refusal.UnknownPerson);
                break;
            case DecisionRecorded recorded:
                CheckDecision(book, board, recorded.Decision);
                break;
            case DecisionSettled settled:
                var settling = book.FindDecision(settled.Id) ?? throw new RefusedException(Refusal.UnknownDecision);

                // What an earlier meeting has done with stays done with: its minutes say so.
                Rules.Require(settling.SettledIn is not { } earlier || earlier == board.Meeting.Id, Refusal.DecisionOfEarlierMeeting);
                break;
            case DecisionWithdrawn withdrawn:
                var standing = book.FindDecision(withdrawn.Id) ?? throw new RefusedException(Refusal.UnknownDecision);
                Rules.Require(standing.Meeting == board.Meeting.Id, Refusal.DecisionOfEarlierMeeting);
                break;
        }
    }

    private static void CheckAgenda(AgendaSet set)
    {
        Rules.Require(set.Items.Length <= MostItems, Refusal.TooManyLines, MostItems);
        if (set.Items.GroupBy(i => i.Number).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new RefusedException(Refusal.DuplicateAgendaNumber, twice.Key);
        }
    }

    private static void CheckDecision(MeetingBook book, Board board, Decision decision)
    {
        var standing = book.FindDecision(decision.Id);
        Rules.Require(standing is null || standing.Meeting == board.Meeting.Id, Refusal.DecisionOfEarlierMeeting);
        Rules.Require(standing is not null || book.Decisions.Count(d => d.Meeting == board.Meeting.Id) < MostDecisions, Refusal.TooManyLines, MostDecisions);
        Rules.Require(decision.Commitment is not { } number || board.Find(number) is not null, Refusal.UnknownCommitment, decision.Commitment ?? 0);
        Rules.Require(!(decision.Due < board.Meeting.Details.Date), Refusal.DueBeforeMeeting, board.Meeting.Details.Date);
    }

    private static void CheckReopening(MeetingBook book, Change change, int meeting)
    {
        Rules.Require(LineText.Optional(change.Why) is not null, Refusal.ReopeningNeedsReason);
        Rules.Require(book.Open is null, Refusal.AnotherMeetingOpen);
        Rules.Require(book.LastClosed?.Meeting.Id == meeting, Refusal.LaterMeetingBegan);
    }

    private static void CheckExtension(ActionPlan plan, Month? until)
    {
        if (until is not { } month)
        {
            return;
        }

        Rules.Require(month > plan.Period.To.LastMonth, Refusal.ExtensionNotAfterEnd, plan.Period.To.LastMonth);
        if (plan.ExtensionLimit is { } limit)
        {
            Rules.Require(month <= limit.LastMonth, Refusal.ExtensionBeyondLimit, limit.LastMonth);
        }
    }

    // A meeting that is put right after it was reopened is itself the last that was closed: it is held against those before it.
    private static void RequireAfterLastClosed(MeetingBook book, MeetingDetails details, int? than = null)
    {
        if (book.Boards.LastOrDefault(b => b.Meeting.State == MeetingState.Closed && b.Meeting.Id != than) is { } last && details.Date < last.Meeting.Details.Date)
        {
            throw new RefusedException(Refusal.DateBeforeLastMeeting, last.Meeting.Details.Date);
        }
    }
}
