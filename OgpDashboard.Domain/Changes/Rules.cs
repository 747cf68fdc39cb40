using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Changes;

/// <summary>What may be written. Pure: the same book, change and edit always give the same answer.</summary>
public static class Rules
{
    /// <summary>The most lines of one cell.</summary>
    public const int MostLines = 50;

    /// <summary>Lets a change through, or says why not.</summary>
    /// <param name="book">All meetings as they stand.</param>
    /// <param name="change">What is to be written.</param>
    /// <param name="edit">By whom, where, and what they had seen.</param>
    /// <exception cref="ConflictException">Somebody else changed the same field since the editor last saw it.</exception>
    /// <exception cref="RefusedException">Any other reason; nothing was changed.</exception>
    public static void Check(MeetingBook book, Change change, Edit edit)
    {
        // Only who runs or records the meeting writes, until leads have accounts of their own.
        if (edit.By.Role is not (Role.Coordinator or Role.Secretary))
        {
            throw new RefusedException(Refusal.NotAllowed);
        }

        LineText.Optional(change.Why);
        if (change is MeetingPrepared prepared)
        {
            CheckPrepared(book, prepared);
            return;
        }

        var board = book.Find(edit.Meeting) ?? throw new RefusedException(Refusal.UnknownMeeting);
        switch (change)
        {
            case RowChange row:
                CheckRow(board, row, edit);
                break;
            case MeetingCorrected corrected:
                Require(board.Meeting.State != MeetingState.Closed, Refusal.WrongMeetingState);
                RequireAfterLastClosed(book, corrected.Details);
                break;
            case MeetingOpened:
                Require(board.Meeting.State == MeetingState.Prepared, Refusal.WrongMeetingState);
                Require(book.Open is null, Refusal.AnotherMeetingOpen);
                RequireAfterLastClosed(book, board.Meeting.Details);
                break;
            case MeetingClosed:
                Require(board.Meeting.State == MeetingState.Open, Refusal.WrongMeetingState);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change.GetType().Name, "لا قاعدة لهذا التغيير");
        }
    }

    private static void CheckPrepared(MeetingBook book, MeetingPrepared prepared)
    {
        Require(book.Prepared is null, Refusal.AnotherMeetingPrepared);
        RequireAfterLastClosed(book, prepared.Details);
    }

    private static void RequireAfterLastClosed(MeetingBook book, MeetingDetails details)
    {
        if (book.LastClosed is { } last && details.Date < last.Meeting.Details.Date)
        {
            throw new RefusedException(Refusal.DateBeforeLastMeeting, last.Meeting.Details.Date);
        }
    }

    private static void CheckRow(Board board, RowChange change, Edit edit)
    {
        var row = board.Find(change.Commitment) ?? throw new RefusedException(Refusal.UnknownCommitment, change.Commitment);
        Require(board.Meeting.State == MeetingState.Open, Refusal.MeetingNotOpen);

        // Different fields of one row merge silently, and so do two people who say the same.
        if (row.LastChange(change.Field) is { } last && last.Number > edit.Seen && !row.Said.With(change).Equals(row.Said))
        {
            throw new ConflictException(last);
        }

        switch (change)
        {
            case PercentReported reported:
                CheckFall(row, reported);
                break;
            case ActionsNoted noted:
                RequireFewLines(noted.Lines.Length);
                break;
            case Rescheduled rescheduled:
                RequireFewLines(rescheduled.Lines.Length);
                CheckDependencies(board, rescheduled);
                break;
        }
    }

    private static void CheckFall(CommitmentRow row, PercentReported reported)
    {
        if (row.Percent is { } now && (reported.Percent is null || reported.Percent < now) && string.IsNullOrWhiteSpace(reported.Why))
        {
            throw new RefusedException(Refusal.FallNeedsReason, now.Value);
        }
    }

    private static void CheckDependencies(Board board, Rescheduled rescheduled)
    {
        foreach (var on in rescheduled.Lines.Select(l => l.DependsOn).OfType<int>())
        {
            if (on == rescheduled.Commitment || board.Find(on) is null)
            {
                throw new RefusedException(Refusal.DependsOnNothing, on);
            }
        }
    }

    private static void RequireFewLines(int lines)
    {
        if (lines > MostLines)
        {
            throw new RefusedException(Refusal.TooManyLines, MostLines);
        }
    }

    private static void Require(bool holds, Refusal otherwise)
    {
        if (!holds)
        {
            throw new RefusedException(otherwise);
        }
    }
}
