using System.Diagnostics;
using System.Globalization;

namespace OgpDashboard.Bench.Faults;

/// <summary>What befalls the server while people type.</summary>
public enum Trouble
{
    /// <summary>It is killed (signal 9) and started again.</summary>
    Kill,

    /// <summary>It is stopped for a while (SIGSTOP).</summary>
    Pause,

    /// <summary>The connections of half of the people are cut.</summary>
    Cut,
}

/// <summary>What came of it.</summary>
/// <param name="People">How many typed.</param>
/// <param name="Known">How many figures they know to be saved.</param>
/// <param name="Troubles">What befell the server.</param>
/// <param name="Crowd">What the people went through.</param>
/// <param name="Wrong">What is wrong; none when nothing is.</param>
/// <param name="Took">How long it took.</param>
public sealed record HistoryReport(int People, int Known, IReadOnlyList<Trouble> Troubles, string Crowd, IReadOnlyList<string> Wrong, TimeSpan Took)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{People} people, {Known} figures acknowledged, {string.Join(", ", Troubles.CountBy(t => t).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Value} × {t.Key}")))}; {Crowd}; {Wrong.Count} wrong; {Took.TotalSeconds:N0} s");
}

/// <summary>People type figures into the running product while one thing after another befalls it; then their knowledge, their pages and the journal are held against each other.</summary>
public static class HistoryRun
{
    /// <summary>Runs it.</summary>
    /// <param name="product">The folder of the product's program.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="people">How many type; at most twenty.</param>
    /// <param name="edits">Until how many figures are known to be saved.</param>
    /// <param name="troubles">What befalls the server, spread evenly.</param>
    /// <param name="pause">How long it is stopped.</param>
    /// <param name="seed">Of what is chosen.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<HistoryReport> Run(
        string product, string folder, int people, int edits, IReadOnlyList<Trouble> troubles, TimeSpan pause, int seed, CancellationToken stop = default)
    {
        var clock = Stopwatch.StartNew();
        var ground = await Ground.Lay(folder, people);
        using var house = await House.Open(product, folder, stop);
        await using var crowd = await Crowd.Come(house, ground, seed);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var typing = crowd.Type(edits, end.Token);
        var random = new Random(seed);
        try
        {
            for (var i = 0; i < troubles.Count; i++)
            {
                var due = edits * (i + 1) / (troubles.Count + 1);
                while (crowd.Known < due && !typing.IsCompleted)
                {
                    await Task.Delay(random.Next(5, 25), stop);
                }

                await Befall(house, crowd, troubles[i], pause, random, stop);
            }

            await typing;
        }
        finally
        {
            await end.CancelAsync();
        }

        var found = Aftermath.Of(ground.Database);
        var wrong = await crowd.Wrong(found);
        Ground.Close(ground.Database);
        var all = crowd.Typists;
        return new HistoryReport(
            people, crowd.Known, troubles,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{all.Sum(t => t.Conflicts)} conflicts shown, {all.Sum(t => t.GaveWay)} gave way, {all.Sum(t => t.CameBack)} took up their circuit again, {all.Sum(t => t.Saw)} saw on a new page that it stood, {all.Sum(t => t.TypedAgain)} typed again"),
            wrong, clock.Elapsed);
    }

    private static async Task Befall(House house, Crowd crowd, Trouble trouble, TimeSpan pause, Random random, CancellationToken stop)
    {
        switch (trouble)
        {
            case Trouble.Kill:
                house.Kill();
                await house.Start(stop);
                break;
            case Trouble.Pause:
                await house.Pause(pause, stop);
                break;
            default:
                foreach (var typist in crowd.Typists.Where(_ => random.Next(2) == 0))
                {
                    typist.Cut();
                }

                break;
        }
    }
}
