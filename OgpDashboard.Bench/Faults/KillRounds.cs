using System.Diagnostics;
using System.Globalization;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Bench.Faults;

/// <summary>What came of the rounds.</summary>
/// <param name="Rounds">How often the process was killed.</param>
/// <param name="Acknowledged">How many edits had been acknowledged.</param>
/// <param name="InFlight">How many had been sent, and not acknowledged, when it was killed.</param>
/// <param name="InFlightThatStood">How many of those stood all the same; each was sent again.</param>
/// <param name="Lost">Acknowledged, and not there after the restart.</param>
/// <param name="Doubled">There more than once.</param>
/// <param name="Faults">What else is wrong with the file.</param>
/// <param name="Took">How long it took.</param>
public sealed record KillReport(
    int Rounds, int Acknowledged, int InFlight, int InFlightThatStood, IReadOnlyList<string> Lost, IReadOnlyList<string> Doubled, IReadOnlyList<string> Faults, TimeSpan Took)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Rounds} kills, {Acknowledged} edits acknowledged, {Lost.Count} lost, {Doubled.Count} doubled, {Faults.Count} other faults; {InFlight} under way when killed, of which {InFlightThatStood} stood; {Took.TotalSeconds:N0} s");
}

/// <summary>
/// Twenty writers at the door; the process is killed (signal 9) at a random moment and started again, and what stands is held against what was acknowledged. What had been
/// sent without an answer is sent again with the same id. A killed process loses what is in its memory and not what the system holds for the disk: of a power cut this says nothing.
/// </summary>
public static class KillRounds
{
    // A longer journal would make each round longer by its check.
    private const int RoundsOfFile = 10;

    // As many as the machine has cores at the least.
    private const int Lanes = 2;

    private static readonly (int Least, int Most) Milliseconds = (5, 250);

    /// <summary>Runs the rounds.</summary>
    /// <param name="rounds">How many.</param>
    /// <param name="seed">Of the random moments.</param>
    /// <param name="early">Whether the door shall acknowledge before it has written: the fault that the rounds must find.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<KillReport> Run(int rounds, int seed, bool early = false, CancellationToken stop = default)
    {
        var clock = Stopwatch.StartNew();
        var files = Enumerable.Range(0, (rounds + RoundsOfFile - 1) / RoundsOfFile).Select(i => (Rounds: Math.Min(RoundsOfFile, rounds - i * RoundsOfFile), Seed: seed + i));
        var reports = new List<KillReport>();
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = Lanes, CancellationToken = stop }, async (file, stop) =>
        {
            using var lane = new Lane(new Random(file.Seed), early);
            var report = await lane.Run(file.Rounds, stop);
            lock (reports)
            {
                reports.Add(report);
            }
        });
        return new KillReport(
            rounds, reports.Sum(r => r.Acknowledged), reports.Sum(r => r.InFlight), reports.Sum(r => r.InFlightThatStood),
            [.. reports.SelectMany(r => r.Lost)], [.. reports.SelectMany(r => r.Doubled)], [.. reports.SelectMany(r => r.Faults)], clock.Elapsed);
    }

    /// <summary>The rounds on one file.</summary>
    private sealed class Lane(Random random, bool early) : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogp-faults-");
        private readonly Dictionary<Guid, Anchor> _acknowledged = [];
        private readonly HashSet<string> _lost = [];
        private readonly HashSet<string> _doubled = [];
        private readonly HashSet<string> _faults = [];
        private List<Sent> _open = [];
        private int _inFlight;
        private int _stood;

        internal async Task<KillReport> Run(int rounds, CancellationToken stop)
        {
            var ground = await Ground.Lay(_folder.FullName);
            for (var round = 0; round < rounds; round++)
            {
                using var writers = await Restart(ground, stop);
                await writers.Go(_open, stop);
                await Task.Delay(random.Next(Milliseconds.Least, Milliseconds.Most), stop);
                Note(writers.Kill());
            }

            // What was under way at the last kill is sent again too, and answered.
            using (var writers = await Restart(ground, stop))
            {
                await writers.Go(_open, stop);
                Note(writers.Kill());
            }

            using var last = await Restart(ground, stop);
            return new KillReport(rounds, _acknowledged.Count, _inFlight, _stood, [.. _lost], [.. _doubled], [.. _faults], TimeSpan.Zero);
        }

        public void Dispose() => _folder.Delete(recursive: true);

        private async Task<WritersProcess> Restart(Ground ground, CancellationToken stop)
        {
            var writers = await WritersProcess.Start(ground.Database, early, stop);
            try
            {
                Compare(Aftermath.Of(ground.Database));
                return writers;
            }
            catch
            {
                writers.Dispose();
                throw;
            }
            finally
            {
                Ground.Close(ground.Database);
            }
        }

        private void Note((IReadOnlyList<Sent> Sent, IReadOnlyDictionary<Guid, Anchor> Acknowledged) said)
        {
            foreach (var (id, receipt) in said.Acknowledged)
            {
                _acknowledged[id] = receipt;
            }

            // Those that were to be sent again, and were not before it was killed, are so still.
            _open = [.. _open.Concat(said.Sent).DistinctBy(s => s.Id).Where(s => !_acknowledged.ContainsKey(s.Id))];
            _inFlight += _open.Count;
        }

        private void Compare(Aftermath found)
        {
            var standing = found.Journal.ToLookup(e => e.EditId);
            _stood += _open.Count(s => standing.Contains(s.Id));
            foreach (var (id, receipt) in _acknowledged)
            {
                // Where it acknowledged early it could not know number and hash.
                if (!standing[id].Any(e => receipt.Number == 0 || (e.Number == receipt.Number && receipt.Holds(e.Hash))))
                {
                    _lost.Add(id.ToString());
                }
            }

            _doubled.UnionWith(standing.Where(e => e.Count() > 1).Select(e => e.Key.ToString()));

            // Each line of actions says the id of its edit: said twice, it would be another edit of the same words.
            _doubled.UnionWith(found.Journal.Where(e => e.Kind == "actions-noted").CountBy(e => e.Became!).Where(e => e.Value > 1).Select(e => e.Key));
            _faults.UnionWith(found.Faults);
        }
    }
}
