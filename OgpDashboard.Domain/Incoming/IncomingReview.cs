using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Incoming;

/// <summary>What came in, beside what stands, while somebody looks it through. Immutable; it saves nothing.</summary>
/// <param name="Incoming">As it was read.</param>
/// <param name="Book">All meetings, as they are compared with.</param>
/// <param name="Seen">The number of the last recorded change that is in the comparison.</param>
/// <param name="Items">Its items, in the order of the reading.</param>
public sealed record IncomingReview(IncomingMeeting Incoming, MeetingBook Book, long Seen, ImmutableArray<ProposedItem> Items)
{
    /// <summary>The meeting that it would go to; null when a new one is to be made.</summary>
    public Board? Target => Confirmation.Target(Book);

    /// <summary>What is to be written next, in the order of the reading.</summary>
    public ImmutableArray<ProposedItem> Chosen => [.. Items.Where(i => i.IsChosen && i.Changes)];

    /// <summary>Begins to look through what came in; nothing is chosen yet.</summary>
    /// <param name="incoming">What came in.</param>
    /// <param name="book">All meetings.</param>
    /// <param name="seen">The number of the last recorded change.</param>
    public static IncomingReview Of(IncomingMeeting incoming, MeetingBook book, long seen)
    {
        var target = Confirmation.Target(book);
        return new IncomingReview(incoming, book, seen, [.. incoming.Items.Select((item, i) =>
            new ProposedItem { Number = i, Read = item, Value = item.Value, Now = Standing.Of(book, target, item.Value) })]);
    }

    /// <summary>The same beside what stands now. What was chosen, and stands otherwise than when it was, is chosen no more: whoever chose it has not seen that.</summary>
    /// <param name="book">All meetings.</param>
    /// <param name="seen">The number of the last recorded change.</param>
    public IncomingReview Against(MeetingBook book, long seen)
    {
        var target = Confirmation.Target(book);
        return this with
        {
            Book = book,
            Seen = seen,
            Items = [.. Items.Select(i =>
            {
                var now = Standing.Of(book, target, i.Value);
                var moved = i.IsChosen && i.Changes && Standing.Differs(i.Now, now) && Standing.Differs(now, i.Value);
                return i with { Now = now, IsChosen = i.IsChosen && !moved, Moved = (i.Moved || moved) && Standing.Differs(now, i.Value) };
            })],
        };
    }

    /// <summary>Chooses items, or not after all. Only what changes something can be chosen.</summary>
    /// <param name="which">Which.</param>
    /// <param name="chosen">Whether they are to be.</param>
    public IncomingReview Choose(Func<ProposedItem, bool> which, bool chosen = true) =>
        With(which, i => i with { IsChosen = chosen && i.Changes && !Incoming.IsBroken, Moved = false });

    /// <summary>Puts one item right.</summary>
    /// <param name="number">Its place.</param>
    /// <param name="value">What is meant; of the same kind.</param>
    public IncomingReview Correct(int number, IncomingValue value) => With(i => i.Number == number, i => Put(i, value));

    /// <summary>Says that a row was meant for another commitment.</summary>
    /// <param name="row">The commitment under which it was read.</param>
    /// <param name="commitment">The commitment that is meant.</param>
    public IncomingReview MoveRow(int row, int commitment) =>
        With(i => i.Row == row, i => Put(i, new IncomingField(((IncomingField)i.Value).Change with { Commitment = commitment })));

    /// <summary>Gives a reason to figures that fall.</summary>
    /// <param name="which">Which of them.</param>
    /// <param name="why">The reason.</param>
    public IncomingReview Explain(Func<ProposedItem, bool> which, string? why) => With(
        i => i.Falls && which(i), i => i with { Value = new IncomingField(((IncomingField)i.Value).Change with { Why = LineText.Optional(why) }) });

    /// <summary>Items of which another says something of the same thing: together they cannot be written.</summary>
    /// <param name="items">What is to be written.</param>
    public static ImmutableArray<ProposedItem> Twice(IEnumerable<ProposedItem> items) => [.. items.GroupBy(i => i.Subject).Where(g => g.Count() > 1).SelectMany(g => g)];

    /// <summary>The changes that write items, together or not at all.</summary>
    /// <param name="items">Which; no two of them about the same.</param>
    /// <exception cref="RefusedException">They are against the rules by themselves.</exception>
    public ImmutableArray<Change> ChangesOf(IEnumerable<ProposedItem> items) => Confirmation.Changes(Book, Target, [.. items.Select(i => i.Value)]);

    /// <summary>The first of some items from which a change comes; null when it comes from none in particular, as the opening of the meeting does.</summary>
    public static ProposedItem? Behind(Change change, IEnumerable<ProposedItem> items) => items.FirstOrDefault(i => i.IsBehind(change));

    private ProposedItem Put(ProposedItem item, IncomingValue value) => item with { Value = value, Now = Standing.Of(Book, Target, value), Moved = false };

    private IncomingReview With(Func<ProposedItem, bool> which, Func<ProposedItem, ProposedItem> make) => this with { Items = [.. Items.Select(i => which(i) ? make(i) : i)] };
}
