namespace OgpDashboard.Tests.Support;

/// <summary>A record that somebody touched.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="What">What exactly.</param>
/// <param name="Entries">The record as it is now.</param>
/// <param name="FirstBad">The entry that must be named when only the true head is known.</param>
/// <param name="FirstOfAll">The one that must be named when all receipts are known, where it is another.</param>
internal sealed record Tampering(string Kind, string What, IEnumerable<RawEntry> Entries, long FirstBad, long? FirstOfAll = null);

/// <summary>Touches a record in every way there is, by chance, but the same ways for the same seed.</summary>
internal sealed class Tamperer(IReadOnlyList<RawEntry> record, Random random)
{
    public const int Kinds = 12;

    // Those whose meaning an entry can lose and still be read, so that only its hash tells.
    private static readonly string[] Readable = ["Why", "ActorKey", "ActorName", "ActorRole", "At", "ForKey", "ForName", "MeetingId", "EditId"];
    private static readonly string[] Contents = ["EditId", "MeetingId", "At", "ActorKey", "ActorName", "ActorRole", "ForKey", "ForName", "Kind", "Commitment", "Was", "Became", "Why"];

    private readonly OtherValues _values = new(record, random);

    /// <summary>The columns that were altered so far.</summary>
    public HashSet<string> Altered { get; } = [];

    private int Last => record.Count;

    public Tampering Next(int turn) => (turn % 20) switch
    {
        1 => AlterAndRehash(),
        2 => DeleteOne(),
        3 => DeleteSeveral(),
        4 => Insert(),
        5 => InsertBefore(),
        6 => SwapContents(),
        7 => SwapNumbers(),
        8 => CutTail(),
        9 => RewriteTail(),
        10 => Duplicate(),
        11 => DeleteAndRenumber(),

        // Most often, since there are so many columns and so many values.
        _ => Alter(),
    };

    private Tampering Alter()
    {
        var columns = record[0].Keys.ToList();
        var (at, column) = (Pick(), columns[random.Next(columns.Count)]);
        var entries = Copy();
        var value = _values.Other(entries[at - 1], column);
        Altered.Add(column);
        entries[at - 1][column] = value;
        return new("altered", Said(at, $"{column} = {value}"), entries, column == "Number" && (long)value! < 1 ? 1 : at);
    }

    private Tampering AlterAndRehash()
    {
        var (at, column) = (Pick(), Readable[random.Next(Readable.Length)]);
        var entries = Copy();
        entries[at - 1][column] = _values.Other(entries[at - 1], column);
        entries[at - 1].Rehashed();

        // Its own hash is right: the next one, which follows another, tells; or the receipt.
        return new("altered with its hash", Said(at, column), entries, at == Last ? at : at + 1, at);
    }

    private Tampering DeleteOne()
    {
        var at = Pick();
        return new("deleted", Said(at), Copy().Where(e => e.Number != at), at);
    }

    private Tampering DeleteAndRenumber()
    {
        var at = Pick();
        return new("deleted and renumbered", Said(at), Renumbered(Copy().Where(e => e.Number != at)), at);
    }

    private Tampering DeleteSeveral()
    {
        var gone = Enumerable.Range(0, random.Next(2, 9)).Select(_ => (long)Pick()).ToHashSet();
        var left = Copy().Where(e => !gone.Contains(e.Number)).ToList();
        var isTail = gone.Min() == Last - gone.Count + 1;
        return new("several deleted", string.Join(", ", gone), left, isTail ? Last : gone.Min(), gone.Min());
    }

    private Tampering Insert()
    {
        var at = Pick();
        var follows = random.Next(2) == 0;
        var entries = Copy();
        var forged = Forged(at);
        forged["Previous"] = follows ? Hash(at - 1) : Hash(Last);
        entries.Insert(at - 1, forged.Rehashed());

        // One that follows what is before it is found by the next, which follows another; in the place of the last, by the head.
        return new("inserted", Said(at, follows ? "in the chain" : "beside it"), Renumbered(entries), follows && at != Last ? at + 1 : at, at);
    }

    private Tampering InsertBefore()
    {
        var forged = Forged(random.Next(-50, 1));
        forged["Previous"] = Hash(0);
        return new("inserted before the first", Said((int)forged.Number), [forged.Rehashed(), .. Copy()], 1);
    }

    private Tampering SwapContents()
    {
        var (one, another) = PickTwo();
        var entries = Copy();
        foreach (var column in Contents)
        {
            (entries[one - 1][column], entries[another - 1][column]) = (entries[another - 1][column], entries[one - 1][column]);
        }

        return new("contents swapped", Said(one, Said(another)), entries, one);
    }

    private Tampering SwapNumbers()
    {
        var (one, another) = PickTwo();
        var entries = Copy();
        (entries[one - 1]["Number"], entries[another - 1]["Number"]) = ((long)another, (long)one);
        return new("numbers swapped", Said(one, Said(another)), entries, one);
    }

    private Tampering CutTail()
    {
        var left = random.Next(Last);
        return new("cut off", Said(left), Copy().Take(left), Last, left + 1);
    }

    private Tampering RewriteTail()
    {
        var (at, column) = (Pick(), Readable[random.Next(Readable.Length)]);
        var entries = Copy();
        entries[at - 1][column] = _values.Other(entries[at - 1], column);
        for (var i = at - 1; i < Last; i++)
        {
            entries[i]["Previous"] = i == 0 ? Hash(0) : entries[i - 1].Hash;
            entries[i].Rehashed();
        }

        // A chain without a flaw, only not the one whose head was written down.
        return new("tail written anew", Said(at, column), entries, Last, at);
    }

    private Tampering Duplicate()
    {
        var (at, entries) = (Pick(), Copy());
        var copy = entries[at - 1].Copy();
        if (random.Next(2) == 0)
        {
            copy["Number"] = (long)Last + 1;
            return new("duplicated", Said(at, "at the end"), [.. entries, copy], Last + 1);
        }

        entries.Insert(at, copy);
        return new("duplicated", Said(at, "after itself"), Renumbered(entries), at + 1);
    }

    private RawEntry Forged(int number)
    {
        var forged = record[random.Next(Last)].Copy();
        (forged["Number"], forged["EditId"], forged["Why"]) = ((long)number, _values.Id(), "دس");
        return forged;
    }

    private static List<RawEntry> Renumbered(IEnumerable<RawEntry> entries) =>
        [.. entries.Select((e, i) => { e["Number"] = i + 1L; return e; })];

    private string Hash(int number) => number == 0 ? new string('0', 64) : record[number - 1].Hash;

    private List<RawEntry> Copy() => [.. record.Select(e => e.Copy())];

    private int Pick() => random.Next(1, Last + 1);

    private (int One, int Another) PickTwo()
    {
        var (one, another) = (Pick(), Pick());
        return one == another ? PickTwo() : (Math.Min(one, another), Math.Max(one, another));
    }

    private static string Said(int number, string what = "") => FormattableString.Invariant($"{number} {what}");
}
