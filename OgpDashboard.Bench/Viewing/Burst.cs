using System.Diagnostics;

namespace OgpDashboard.Bench.Viewing;

/// <summary>Many edits at once, and how long after the last of them everybody is up to date.</summary>
/// <param name="Rate">Edits a second that were made.</param>
/// <param name="Lag">From the last edit's last key until the last viewer had it.</param>
/// <param name="MessagesEach">Messages to each viewer, from the first edit to the last, in the mean.</param>
/// <param name="MostMessages">The same, of the viewer who had the most.</param>
/// <param name="Missed">How many viewers have not seen the last edit.</param>
internal sealed record Burst(double Rate, TimeSpan Lag, double MessagesEach, double MostMessages, int Missed)
{
    // No other edit says it: the burst's own stay below.
    private const int LastFigure = 97;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Makes a burst.</summary>
    /// <param name="writers">Who share its edits, each with a commitment of their own.</param>
    /// <param name="last">Who makes one more when they have done: who has seen that one has seen what all of it came to.</param>
    /// <param name="crowd">Who look on.</param>
    /// <param name="effort">How many a second, and how long.</param>
    /// <param name="stop">Gives up.</param>
    internal static async Task<Burst> Run(IReadOnlyList<IEditor> writers, IEditor last, Crowd crowd, Effort effort, CancellationToken stop)
    {
        await last.Prepare(LastFigure, stop);
        await crowd.Quiet(stop);
        var (messages, each) = (crowd.Messages, crowd.Each());
        var schedule = new Schedule(effort);
        await Task.WhenAll(writers.Select(w => Task.Run(() => Write(w, schedule, stop), stop)));
        var rate = schedule.Taken / schedule.Elapsed.TotalSeconds;
        var expected = crowd.Expect(last.Marks(LastFigure));
        var begin = await last.Send(stop);
        var end = await Last(expected, stop);
        await crowd.Quiet(stop);
        return new Burst(rate, Stopwatch.GetElapsedTime(begin, end), (crowd.Messages - messages) / (double)crowd.Count, crowd.Most(each), expected.Left);
    }

    private static async Task Write(IEditor writer, Schedule schedule, CancellationToken stop)
    {
        while (writer.Figure < LastFigure - 1 && await schedule.Next(stop))
        {
            await writer.Prepare(writer.Figure + 1, stop);
            await writer.Send(stop);
        }
    }

    private static async Task<long> Last(Crowd.Expectation expected, CancellationToken stop)
    {
        try
        {
            return await expected.Last.WaitAsync(Patience, stop);
        }
        catch (TimeoutException)
        {
            return Stopwatch.GetTimestamp();
        }
    }

    // Edits fall due at a steady pace. Whoever is late does not make up for it when the time is over: the rate that was reached is told.
    private sealed class Schedule(Effort effort)
    {
        private readonly long _begin = Stopwatch.GetTimestamp();
        private int _taken;

        internal int Taken => Math.Min(_taken, (int)(effort.Rate * effort.Length.TotalSeconds));

        internal TimeSpan Elapsed => Stopwatch.GetElapsedTime(_begin);

        internal async Task<bool> Next(CancellationToken stop)
        {
            var due = (Interlocked.Increment(ref _taken) - 1) * 1.0 / effort.Rate;
            if (due >= effort.Length.TotalSeconds || Elapsed >= effort.Length)
            {
                Interlocked.Decrement(ref _taken);
                return false;
            }

            var early = TimeSpan.FromSeconds(due) - Elapsed;
            if (early > TimeSpan.Zero)
            {
                await Task.Delay(early, stop);
            }

            return true;
        }
    }
}
