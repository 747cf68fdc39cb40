using System.Diagnostics;

namespace OgpDashboard.Bench.Viewing;

/// <summary>How much is done in a trial.</summary>
/// <param name="WarmUp">Edits before those that count.</param>
/// <param name="Edits">Edits that count.</param>
/// <param name="Rate">Edits a second in the burst.</param>
/// <param name="Length">How long the burst lasts.</param>
/// <param name="Writers">How many make it.</param>
internal sealed record Effort(int WarmUp, int Edits, int Rate, TimeSpan Length, int Writers);

/// <summary>One server, so many viewers: edits one at a time, then a burst of them.</summary>
internal static class Trial
{
    private const int First = 10;

    // Edits over which processor time is taken: the system counts it in steps of ten milliseconds.
    private const int Round = 10;

    internal static async Task<Outcome> Run(string kind, int viewers, Func<Task<ISubject>> start, Effort effort, CancellationToken stop)
    {
        Console.Error.WriteLine(FormattableString.Invariant($"  {kind}: {viewers:N0}"));
        var outcome = new Outcome(kind, viewers);
        await using var hall = new Hall(await start());
        var crowd = hall.Crowd;
        var editors = await hall.Subject.Editors(effort.Writers + 2, stop);
        var turn = new Turn(editors[0], crowd);
        await turn.Take(stop);
        await Enter(outcome, hall, viewers, stop);
        await new Turn(editors[1], crowd).WarmUp(effort.WarmUp, stop);
        await One(outcome, hall.Server, crowd, turn, effort, stop);
        var burst = await Burst.Run([.. editors.Skip(2)], editors[1], crowd, effort, stop);
        outcome.Add("edits made in the burst", "/s", burst.Rate);
        outcome.Add(Outcome.Lag, "ms", burst.Lag.TotalMilliseconds);
        outcome.Add("messages a viewer in the burst", "messages", burst.MessagesEach);
        outcome.Add("not let in, dropped, or edits not seen", "viewers", crowd.Refused + crowd.Dropped + turn.Missed + burst.Missed);
        return outcome;
    }

    // The first few are not counted: with them the server compiles and fills what all later ones share.
    private static async Task Enter(Outcome outcome, Hall hall, int viewers, CancellationToken stop)
    {
        var first = Math.Min(First, viewers);
        await hall.Fill(first, stop);
        var before = await hall.Settled(stop);
        if (viewers == first)
        {
            return;
        }

        var begin = Stopwatch.GetTimestamp();
        await hall.Fill(viewers - first, stop);
        outcome.Add("coming in, each (sixteen at a time)", "ms", Stopwatch.GetElapsedTime(begin).TotalMilliseconds / (viewers - first));
        outcome.Add(Outcome.Memory, "KB", (await hall.Settled(stop) - before) / 1024.0 / (viewers - first));
    }

    // All that the server does between the first and the last edit is counted, also that it shows who is editing.
    private static async Task One(Outcome outcome, ServerProcess server, Crowd crowd, Turn turn, Effort effort, CancellationToken stop)
    {
        await crowd.Quiet(stop);
        var (bytes, messages, own, made) = (crowd.Bytes, crowd.Messages, Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var (times, processor) = (new List<double>(), new List<double>());
        for (var round = 0; round < effort.Edits / Round; round++)
        {
            var before = server.ProcessorTime;
            for (var i = 0; i < Round; i++)
            {
                if (await turn.Take(stop) is { } time)
                {
                    times.Add(time.TotalMilliseconds);
                }
            }

            await crowd.Quiet(stop);
            processor.Add((server.ProcessorTime - before).TotalMicroseconds / Round / crowd.Count);
        }

        var each = (double)effort.Edits * crowd.Count;
        if (times.Count > 0)
        {
            outcome.Add(Outcome.Last, "ms", [.. times]);
        }

        outcome.Add(Outcome.Processor, "µs", processor);
        outcome.Add("the bench's own processor time an edit and viewer", "µs", (Environment.CpuUsage.TotalTime - own).TotalMicroseconds / each);
        outcome.Add("the bench's own allocations an edit and viewer", "KB", (GC.GetTotalAllocatedBytes() - made) / 1024.0 / each);
        outcome.Add(Outcome.Received, "KB", (crowd.Bytes - bytes) / 1024.0 / each);
        outcome.Add("messages an edit and viewer", "messages", (crowd.Messages - messages) / each);
    }
}

/// <summary>Edits one at a time: the next is begun when nothing moves any more.</summary>
internal sealed class Turn(IEditor editor, Crowd crowd)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How many viewers have not seen an edit, in all.</summary>
    internal int Missed { get; private set; }

    /// <summary>Edits that do not count. Code that runs once an edit is compiled a second time after some thirty of them, and that would be counted as the edits' own.</summary>
    internal async Task WarmUp(int edits, CancellationToken stop)
    {
        for (var i = 0; i < edits; i++)
        {
            await Take(stop);
        }
    }

    /// <summary>Makes the next edit.</summary>
    /// <returns>From the last key until the last viewer had it; null when somebody never had.</returns>
    internal async Task<TimeSpan?> Take(CancellationToken stop)
    {
        // Not before 20: smaller numbers stand on the board for other things. After the last it falls, and begins again.
        var figure = editor.Figure < 100 ? Math.Max(editor.Figure + 1, 20) : 20;
        await editor.Prepare(figure, stop);
        await crowd.Quiet(stop);
        var expected = crowd.Expect(editor.Marks(figure));
        var begin = await editor.Send(stop);
        if (crowd.Count == 0)
        {
            return null;
        }

        try
        {
            return Stopwatch.GetElapsedTime(begin, await expected.Last.WaitAsync(Patience, stop));
        }
        catch (TimeoutException)
        {
            Missed += expected.Left;
            return null;
        }
    }
}
