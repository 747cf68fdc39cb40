using System.Collections.Immutable;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components.Incoming;

/// <summary>The looking through of one proposal on one page: what is chosen, what is looked at, and what the door answered.</summary>
/// <param name="live">The door.</param>
/// <param name="incoming">What came in.</param>
/// <param name="changed">Called when something of it changed.</param>
public sealed class Review(LiveMeeting live, IncomingMeeting incoming, Action changed)
{
    /// <summary>The proposal beside what stands.</summary>
    public IncomingReview Proposal { get; private set; } = IncomingReview.Of(incoming, live.Now.Book, live.Now.Number);

    /// <summary>Whose place in the source is shown.</summary>
    public Origin LookedAt { get; private set; } = Origin.Whole;

    /// <summary>Why nothing of the last try was saved, or null.</summary>
    public Setback? Setback { get; private set; }

    /// <summary>How many things the last confirmation wrote, or null when there was none since.</summary>
    public int? Written { get; private set; }

    /// <summary>Whether the door is being asked.</summary>
    public bool IsSaving { get; private set; }

    /// <summary>Whether something was done by hand that leaving would lose.</summary>
    public bool IsUnderWay => Proposal.Items.Any(i => i.Changes && (i.IsChosen || i.IsCorrected));

    /// <summary>Shows where something stands in the source.</summary>
    public void LookAt(Origin origin)
    {
        LookedAt = origin;
        changed();
    }

    /// <summary>Chooses, or puts something right.</summary>
    public void Do(Func<IncomingReview, IncomingReview> what)
    {
        (Proposal, Setback, Written) = (what(Proposal), null, null);
        changed();
    }

    /// <summary>Puts one item right by what was typed.</summary>
    /// <param name="item">The item.</param>
    /// <param name="make">Makes the value; may refuse what was typed.</param>
    public void Correct(ProposedItem item, Func<IncomingValue> make)
    {
        try
        {
            Do(p => p.Correct(item.Number, make()));
        }
        catch (RefusedException refused)
        {
            Setback = new Setback(item.Number, refused, false);
            changed();
        }
    }

    /// <summary>Makes the comparison anew when the board moved.</summary>
    public void Follow(LiveState state)
    {
        if (state.Number != Proposal.Seen)
        {
            Proposal = Proposal.Against(state.Book, state.Number);
        }
    }

    /// <summary>Writes some of it, all or nothing.</summary>
    /// <param name="by">Who confirms.</param>
    /// <param name="which">Which items.</param>
    public async Task Confirm(Actor by, Func<ProposedItem, bool> which)
    {
        var items = Proposal.Items.Where(i => i.Changes && which(i)).ToImmutableArray();
        if (IsSaving || items.IsEmpty || Proposal.Incoming.IsBroken)
        {
            return;
        }

        (IsSaving, Written, Setback) = (true, null, Missing(items));
        if (Setback is null)
        {
            Setback = await Submit(by, items);
            Written = Setback is null ? items.Length : null;
        }

        IsSaving = false;
        Follow(live.Now);
        changed();
    }

    // What is seen without asking the door.
    private static Setback? Missing(ImmutableArray<ProposedItem> items) =>
        items.FirstOrDefault(i => i.NeedsReason) is { Now: IncomingField { Change: PercentReported { Percent: { } was } } } falling
            ? new Setback(falling.Number, new RefusedException(Refusal.FallNeedsReason, was.Value), false)
            : IncomingReview.Twice(items).FirstOrDefault() is { } twice ? new Setback(twice.Number, null, true) : null;

    private async Task<Setback?> Submit(Actor by, ImmutableArray<ProposedItem> items)
    {
        ImmutableArray<Change> changes = [];
        try
        {
            changes = Proposal.ChangesOf(items);
            await live.SubmitAll([.. changes.Select(c => new Step(Guid.NewGuid(), c))], new Edit(Guid.NewGuid(), Proposal.Target?.Meeting.Id ?? 0, by, Proposal.Seen));
            return null;
        }
        catch (StepRefusedException refused)
        {
            return new Setback(IncomingReview.Behind(changes[refused.Step], items)?.Number, refused.Cause, false);
        }
        catch (RefusedException refused)
        {
            return new Setback(null, refused, false);
        }
    }
}

/// <summary>Why nothing was saved.</summary>
/// <param name="Item">The place of the item that was refused, or null when it was none in particular.</param>
/// <param name="Refused">Why; null when another item says something of the same thing.</param>
/// <param name="IsTwice">Whether another item says something of the same thing.</param>
public sealed record Setback(int? Item, RefusedException? Refused, bool IsTwice);

/// <summary>A file, or a text, that somebody hands over.</summary>
/// <param name="Name">Its name; for a message, never to be trusted.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="IsText">Whether it was typed or pasted.</param>
/// <param name="Open">Opens it; it comes over the circuit in pieces.</param>
public sealed record HandedOver(string Name, long Length, bool IsText, Func<CancellationToken, Task<Stream>> Open);
