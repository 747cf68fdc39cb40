using System.Globalization;

namespace OgpDashboard.Bench.Faults;

/// <summary>
/// Typists at one house. Each has a figure that only they write, so that its history must be what they know, word for word; and now and then they write one of two that all of them
/// write, so that they come into conflict.
/// </summary>
public sealed class Crowd : IAsyncDisposable
{
    private const int Own = 16;
    private const int Shared = 17;

    private readonly House _house;
    private readonly Ground _ground;
    private readonly Random[] _random;
    private readonly List<Typist> _typists = [];
    private int _known;

    private Crowd(House house, Ground ground, int seed)
    {
        (_house, _ground) = (house, ground);
        _random = [.. Enumerable.Range(seed, ground.People.Count).Select(s => new Random(s))];
    }

    /// <summary>Who they are.</summary>
    public IReadOnlyList<Typist> Typists => _typists;

    /// <summary>How many figures they know to be saved.</summary>
    public int Known => Volatile.Read(ref _known);

    /// <summary>All who were invited come to the page.</summary>
    public static async Task<Crowd> Come(House house, Ground ground, int seed)
    {
        var crowd = new Crowd(house, ground, seed);
        crowd._typists.AddRange(ground.People.Select((who, i) => new Typist(house, who, seed + i)));
        foreach (var typist in crowd._typists)
        {
            await typist.Come();
        }

        return crowd;
    }

    /// <summary>All of them type until enough is known to be saved, or it is time to stop.</summary>
    public Task Type(int until, CancellationToken enough = default) => Task.WhenAll(_typists.Select((t, i) => Task.Run(() => Type(t, i, until, enough))));

    /// <summary>Holds what they know, and what their pages show, against what stands.</summary>
    /// <returns>What is wrong, a sentence each.</returns>
    public async Task<IReadOnlyList<string>> Wrong(Aftermath found)
    {
        var wrong = new List<string>(found.Faults);
        var figures = found.Journal.Where(e => e.Meeting == _ground.Meeting && e.Kind == "percent-reported").ToList();
        foreach (var (typist, i) in _typists.Select((t, i) => (t, i)))
        {
            var mine = figures.Where(e => e.Actor == typist.Who.Key).ToList();
            var receipts = typist.Knows.Where(k => k.Receipt is not null).ToList();
            wrong.AddRange(receipts.Where(k => !mine.Exists(e => e.Number == k.Receipt!.Number && k.Receipt.Holds(e.Hash) && e.Commitment == k.Commitment && Figure(e) == k.Percent))
                .Select(k => string.Create(CultureInfo.InvariantCulture, $"{typist.Who.Key} has the receipt {k.Receipt} of {k.Percent} for commitment {k.Commitment}, and it is not there")));
            wrong.AddRange(receipts.CountBy(k => k.Receipt!).Where(r => r.Value > 1).Select(r => $"the receipt {r.Key} was given twice"));
            foreach (var commitment in Enumerable.Range(1, Shared + 1))
            {
                int[] written = [.. mine.Where(e => e.Commitment == commitment).Select(Figure)], known = [.. typist.Knows.Where(k => k.Commitment == commitment).Select(k => k.Percent)];
                if (commitment < Shared ? !written.SequenceEqual(known) : !Holds(written, known) || written.Length - known.Length > typist.TypedAgain)
                {
                    wrong.Add($"commitment {commitment.ToString(CultureInfo.InvariantCulture)}: {typist.Who.Key} knows of {string.Join(' ', known)}, and there stands {string.Join(' ', written)}");
                }
            }

            wrong.AddRange(await OnPage(typist, figures));
        }

        return wrong;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_typists.Select(t => t.DisposeAsync().AsTask()));

    private async Task Type(Typist typist, int number, int until, CancellationToken enough)
    {
        var random = _random[number];
        while (Known < until && !enough.IsCancellationRequested)
        {
            var shared = number >= Own || random.Next(5) == 0;
            var commitment = shared ? Shared + random.Next(2) : number + 1;
            var page = await typist.Page();
            int?[] not = [Typist.Shown(page.Page, commitment), typist.Knows.FindLast(k => k.Commitment == commitment)?.Percent];

            // Of a shared figure each has values that nobody else has: else two would say the same, which is no conflict and written once.
            int[] choices = [.. Enumerable.Range(0, 101).Where(v => !not.Contains(v) && (!shared || v % _typists.Count == number))];
            var before = typist.Knows.Count;
            await typist.Say(commitment, choices[random.Next(choices.Length)]);
            Interlocked.Add(ref _known, typist.Knows.Count - before);
        }
    }

    // The last word of each figure of this meeting, on every page.
    private static async Task<IEnumerable<string>> OnPage(Typist typist, List<Written> figures)
    {
        var page = await typist.Page();
        var last = figures.GroupBy(e => e.Commitment!.Value).ToDictionary(e => e.Key, e => Figure(e.Last()));
        try
        {
            await page.Until(p => last.All(f => Typist.Shown(p, f.Key) == f.Value), TimeSpan.FromSeconds(20));
            return [];
        }
        catch (TimeoutException)
        {
            return last.Where(f => Typist.Shown(page.Page, f.Key) != f.Value)
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"the page of {typist.Who.Key} shows {Typist.Shown(page.Page, f.Key)} for commitment {f.Key}, and {f.Value} stands"));
        }
    }

    private static int Figure(Written entry) => int.Parse(entry.Became!, CultureInfo.InvariantCulture);

    // Whether all of the one stand in the other, in order.
    private static bool Holds(int[] written, int[] known)
    {
        var at = 0;
        return known.All(k =>
        {
            while (at < written.Length && written[at] != k)
            {
                at++;
            }

            return at++ < written.Length;
        });
    }
}
