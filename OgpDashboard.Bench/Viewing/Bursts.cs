namespace OgpDashboard.Bench.Viewing;

/// <summary>More edits than anybody reads: how long until all are up to date, and how many messages that took.</summary>
internal static class Bursts
{
    private static readonly Effort Meeting = new(WarmUp: 60, Edits: 0, Rate: 50, TimeSpan.FromSeconds(2), Writers: 8);
    private static readonly Effort Storm = Meeting with { Rate = 500, Writers = 16 };

    internal static async Task<Measured[]> Measure(Scratch scratch, Options options, CancellationToken stop)
    {
        (string Kind, int Viewers, Way Way, Effort Effort)[] all =
        [
            ("circuits", options.Quick ? 20 : 200, Ways.Circuit, Meeting),
            ("observers", options.Quick ? 20 : 200, Ways.Observer, Meeting),
            ("observers", options.Quick ? 50 : 1000, Ways.Observer, Storm),
        ];
        var rows = new List<Measured>();
        foreach (var (kind, viewers, way, effort) in all.Where(a => options.Only is null || a.Kind == options.Only))
        {
            var name = FormattableString.Invariant($"{kind}, {viewers:N0}, {effort.Rate} edits a second for {effort.Length.TotalSeconds} s");
            Console.Error.WriteLine($"  {name}");
            try
            {
                rows.AddRange(await One(name, viewers, scratch, way, effort, stop));
            }
            catch (Exception failed) when (Viewers.IsForeseen(failed))
            {
                Console.Error.WriteLine(failed);
                rows.Add(Measured.NotTaken(name, failed.Message));
            }
        }

        return [.. rows];
    }

    private static async Task<Measured[]> One(string name, int viewers, Scratch scratch, Way way, Effort effort, CancellationToken stop)
    {
        // So many edits need room to rise in.
        await using var hall = new Hall(await Product.Start(scratch, way, stop, published => MadeSeeds.Lowered(published, scratch.Folder())));
        var crowd = hall.Crowd;
        var editors = await hall.Subject.Editors(effort.Writers + 2, stop);
        await hall.Fill(viewers, stop);
        await new Turn(editors[0], crowd).WarmUp(effort.WarmUp, stop);
        var processor = hall.Server.ProcessorTime;
        var burst = await Burst.Run([.. editors.Skip(2)], editors[1], crowd, effort, stop);
        return
        [
            new($"{name}: edits made", "/s", burst.Rate),
            new($"{name}: last edit to the last viewer", "ms", burst.Lag.TotalMilliseconds),
            new($"{name}: messages a viewer", "messages", burst.MessagesEach),
            new($"{name}: messages to whoever had most", "messages", burst.MostMessages),
            new($"{name}: server's processor time", "ms", (hall.Server.ProcessorTime - processor).TotalMilliseconds),
            new($"{name}: not let in, dropped, or last edit not seen", "viewers", crowd.Refused + crowd.Dropped + burst.Missed),
        ];
    }
}
