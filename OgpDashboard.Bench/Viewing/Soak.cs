using System.Diagnostics;

namespace OgpDashboard.Bench.Viewing;

/// <summary>A long meeting: an edit a second, half of the viewers with circuits and half on the hub. What is lost, and what does not stop growing.</summary>
internal static class Soak
{
    private const int Viewers = 200;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal static async Task<Measured[]> Measure(Scratch scratch, Options options, CancellationToken stop)
    {
        await using var hall = new Hall(await Product.Start(scratch, Ways.InTurns, stop));
        var crowd = hall.Crowd;
        var editors = await hall.Subject.Editors(1, stop);
        await hall.Fill(options.Quick ? Viewers / 10 : Viewers, stop);
        var run = new Run(editors[0], hall);
        var length = TimeSpan.FromMinutes(options.Minutes);
        var warmUp = length > 2 * WarmUp ? WarmUp : length / 4;
        await run.For(warmUp, stop);
        var (warm, processor, edits) = (await hall.Settled(stop), hall.Server.ProcessorTime, run.Edits);
        await run.For(length - warmUp, stop);
        var (used, end) = (hall.Server.ProcessorTime - processor, await hall.Settled(stop));
        var name = FormattableString.Invariant($"{crowd.Count + crowd.Dropped} viewers, {length.TotalMinutes:0.#} minutes: ");
        return
        [
            new(name + "edits", "edits", run.Edits),
            new(name + "edit to the last viewer", "ms", run.Times),
            new(name + "edits not seen, summed over viewers", "edits", run.Missed),
            new(name + "not let in or dropped", "viewers", crowd.Refused + crowd.Dropped),
            new(name + "server's memory when warm (resident, once collected and quiet)", "MB", warm / 1048576.0),
            new(name + "its growth after that", "MB", (end - warm) / 1048576.0),
            new(name + "server's memory at each minute (resident, as it stands)", "MB", run.Resident),
            new(name + "server's processor time an edit and viewer", "µs", used.TotalMicroseconds / (run.Edits - edits) / crowd.Count),
        ];
    }

    /// <summary>Edits at a steady pace, whether or not the last one was seen.</summary>
    private sealed class Run(IEditor editor, Hall hall)
    {
        private readonly Crowd _crowd = hall.Crowd;
        private readonly long _begin = Stopwatch.GetTimestamp();
        private int _step = 1;

        internal int Edits { get; private set; }

        internal int Missed { get; private set; }

        internal List<double> Times { get; } = [];

        /// <summary>One for each minute: whether it is a slope or comes to an end shows only in their order, so each is also said at once.</summary>
        internal List<double> Resident { get; } = [];

        internal async Task For(TimeSpan length, CancellationToken stop)
        {
            using var pace = new PeriodicTimer(Pace);
            for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < length;)
            {
                await pace.WaitForNextTickAsync(stop);
                await One(stop);
                LookAtMemory();
            }
        }

        private void LookAtMemory()
        {
            if (Stopwatch.GetElapsedTime(_begin) >= (Resident.Count + 1) * Minute)
            {
                Resident.Add(hall.Server.ResidentBytes / 1048576.0);
                Console.Error.WriteLine(FormattableString.Invariant($"{Resident.Count} min: {Resident[^1]:0} MB resident"));
            }
        }

        private async Task One(CancellationToken stop)
        {
            var figure = Next();
            await editor.Prepare(figure, stop);
            await _crowd.Quiet(stop);
            var expected = _crowd.Expect(editor.Marks(figure));
            var begin = await editor.Send(stop);
            Edits++;
            try
            {
                Times.Add(Stopwatch.GetElapsedTime(begin, await expected.Last.WaitAsync(Patience, stop)).TotalMilliseconds);
            }
            catch (TimeoutException)
            {
                Missed += expected.Left;
            }
        }

        // Up and down again: half an hour has more seconds than there are figures.
        private int Next()
        {
            _step = editor.Figure >= 95 ? -1 : editor.Figure <= 20 ? 1 : _step;
            return Math.Max(20, editor.Figure + _step);
        }
    }
}
