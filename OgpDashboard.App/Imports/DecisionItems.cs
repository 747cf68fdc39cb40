using System.Security.Cryptography;
using System.Text;
using OgpDashboard.App.Exports.Data;
using OgpDashboard.Domain;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Imports;

/// <summary>What a file proposes to decide.</summary>
/// <param name="book">What is known.</param>
/// <param name="problems">Where problems are gathered.</param>
/// <param name="add">Takes what is proposed.</param>
internal sealed class DecisionItems(MeetingBook book, ReadingProblems problems, Action<Origin, IncomingValue?> add)
{
    internal void Of(BoardParts parts)
    {
        var seen = new HashSet<Guid>();
        foreach (var entry in parts.Decisions ?? [])
        {
            if (Decision(entry) is not { } decision)
            {
                continue;
            }

            if (!seen.Add(decision.Decision.Id))
            {
                problems.Stop(IncomingFault.Twice, entry.Origin(Fields.Id), entry.Cell(Fields.Text).Quoted);
            }

            add(entry.Origin(), decision);
        }
    }

    private IncomingDecision? Decision(Entry entry)
    {
        var (kind, commitment, due, settled, id) =
            (entry.Value<DecisionKind>(Fields.Kind), entry.Whole(Fields.Commitment), entry.Day(Fields.Due), entry.YesOrNo(Fields.Settled), entry.Id(Fields.Id));
        var (text, owner, wanted) = (entry.Text(Fields.Text), entry.Text(Fields.Owner), entry.Text(Fields.Wanted));
        if (entry.IsEmpty(Fields.Kind))
        {
            entry.Wrong(Fields.Kind);
        }

        if (commitment is { } number && book.Plan.Find(number) is null)
        {
            problems.Stop(IncomingFault.UnknownCommitment, entry.Origin(Fields.Commitment), number);
        }

        if (kind is not { } of || !entry.Holds(Fields.Commitment, Fields.Due, Fields.Settled, Fields.Id, Fields.Text, Fields.Owner, Fields.Wanted))
        {
            return null;
        }

        // Only a difficulty says what is wanted; elsewhere it would be lost.
        if (wanted is not null && of != DecisionKind.Difficulty)
        {
            entry.Wrong(Fields.Wanted);
            return null;
        }

        var decision = problems.Try(entry.Origin(), () => new Decision(id ?? IdOf(of, commitment, text), of, commitment, text, owner, due, wanted));
        return decision is null ? null : new IncomingDecision(decision) { Settled = settled };
    }

    // What is added without an id gets the same one each time that the file is read: taken over twice, it is recorded once.
    private static Guid IdOf(DecisionKind kind, int? commitment, string? text) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Token.Of(kind)}|{commitment}|{text}")))[..16]);
}
