using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Changes;

/// <summary>What may be said of one commitment in an open meeting.</summary>
internal static class RowRules
{
    internal static Edit Check(Board board, RowChange change, Edit edit)
    {
        var row = board.Find(change.Commitment) ?? throw new RefusedException(Refusal.UnknownCommitment, change.Commitment);

        // Different fields of one row merge silently, and so do two people who say the same.
        if (row.LastChange(change.Field) is { } last && last.Number > edit.Seen && !row.Said.With(change).Equals(row.Said))
        {
            throw new ConflictException(last);
        }

        switch (change)
        {
            case ReasonGiven { Reason: { Kind: DelayKind.DependsOn, Number: { } on } }:
                RequireAnother(board, row.Number, on);
                break;
            case PercentReported reported:
                CheckFall(row, reported);
                break;
            case ActionsNoted noted:
                Rules.Require(noted.Lines.Length <= Rules.MostLines, Refusal.TooManyLines, Rules.MostLines);
                break;
            case Rescheduled rescheduled:
                Rules.Require(rescheduled.Lines.Length <= Rules.MostLines, Refusal.TooManyLines, Rules.MostLines);
                CheckDependencies(board, rescheduled);
                break;
        }

        return edit with { For = SpokenFor(row, edit.By) };
    }

    // A secretary enters what whoever answers for the commitment says, and it is recorded as theirs.
    private static Person? SpokenFor(CommitmentRow row, Actor by) =>
        by.Role == Role.Secretary && row.AnsweredBy is { Person: var person } && person.Key != by.Key ? person : null;

    private static void CheckFall(CommitmentRow row, PercentReported reported)
    {
        if (row.Percent is { } now && (reported.Percent is null || reported.Percent < now) && LineText.Optional(reported.Why) is null)
        {
            throw new RefusedException(Refusal.FallNeedsReason, now.Value);
        }
    }

    private static void CheckDependencies(Board board, Rescheduled rescheduled)
    {
        foreach (var on in rescheduled.Lines.Select(l => l.DependsOn).OfType<int>())
        {
            RequireAnother(board, rescheduled.Commitment, on);
        }

        if (Dependencies.Of(board, rescheduled).CycleThrough(rescheduled.Commitment) is { } cycle)
        {
            throw new RefusedException(Refusal.DependencyCycle, string.Join(" ← ", cycle));
        }
    }

    private static void RequireAnother(Board board, int commitment, int on) =>
        Rules.Require(on != commitment && board.Find(on) is not null, Refusal.DependsOnNothing, on);
}
