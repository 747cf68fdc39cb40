using OgpDashboard.Bench.Circuits;
using OgpDashboard.Bench.Viewing.Floors;
using OgpDashboard.Bench.Viewing.Peers;

namespace OgpDashboard.Bench.Viewing;

/// <summary>What it costs that somebody looks on: ours, beside servers that do as little as can be, and beside what others have made.</summary>
internal static class Viewers
{
    private const string Circuits = "circuits on the board";
    private const string Observers = "observers of the shared screen";
    private const string Figures = "observers of figures";
    private const string Raw = "floor: WebSocket, 4 KB";
    private const string Hub = "floor: SignalR, a small message";
    private const string Page = "floor: Blazor page of a number";
    private const string Sheet = "peer: EtherCalc";
    private const string Flow = "peer: Node-RED dashboard, table of 18";

    // Of so many, what an edit costs by itself is no part that can be seen.
    private const int Many = 1000;

    private static readonly Effort Whole = new(WarmUp: 60, Edits: 50, Rate: 50, TimeSpan.FromSeconds(1), Writers: 8);
    private static readonly Effort Crowded = Whole with { WarmUp = 20 };
    private static readonly Effort Short = Whole with { WarmUp = 5, Edits = 10 };

    private static readonly (string Ours, string[] Others)[] Pairs =
    [
        (Circuits, [Page, Sheet, Flow]),
        (Observers, [Hub, Raw, Sheet, Flow]),
        (Figures, [Hub]),
    ];

    internal static async Task<Measured[]> Measure(Scratch scratch, Options options, CancellationToken stop)
    {
        var npm = new Npm(scratch);
        (string Kind, int[] Sizes, Func<Task<ISubject>> Start)[] kinds =
        [
            (Circuits, [1, 50, 200, 1000], () => Product.Start(scratch, Ways.Circuit, stop)),
            (Observers, [1, 200, 1000, 5000], () => Product.Start(scratch, Ways.Observer, stop)),
            (Figures, [200, 1000, 5000], () => Product.Start(scratch, Ways.Figures, stop)),
            (Raw, [200, 1000, 5000], () => Floor.Raw(stop)),
            (Hub, [200, 1000], () => Floor.Hub(stop)),
            (Page, [200, 1000], () => Floor.Page(stop)),
            (Sheet, [200, 1000], () => EtherCalc.Start(npm, stop)),
            (Flow, [200, 1000], () => NodeRed.Start(npm, stop)),
        ];
        var (outcomes, rows) = (new List<Outcome>(), new List<Measured>());
        foreach (var (kind, sizes, start) in kinds.Where(k => options.Only is null || k.Kind.Contains(options.Only, StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var size in options.Quick ? [20] : sizes.Where(s => options.Size is null || options.Size == s))
            {
                try
                {
                    var outcome = await Trial.Run(kind, size, start, options.Quick ? Short : size < Many ? Whole : Crowded, stop);
                    outcomes.Add(outcome);
                    rows.AddRange(outcome.Rows);
                }
                catch (Exception failed) when (IsForeseen(failed))
                {
                    // One that cannot be taken is no reason to take none.
                    Console.Error.WriteLine(failed);
                    rows.Add(Measured.NotTaken(FormattableString.Invariant($"{kind}, {size:N0}"), failed.Message));
                }
            }
        }

        return [.. rows, .. Ratios(outcomes)];
    }

    /// <summary>What a server or its client may come to, and is no fault of the bench.</summary>
    internal static bool IsForeseen(Exception failed) =>
        failed is InvalidOperationException or TimeoutException or ConnectionRefusedException or ConnectionClosedException or CallFailedException or HttpRequestException
            or OperationCanceledException { InnerException: TimeoutException };

    private static IEnumerable<Measured> Ratios(List<Outcome> outcomes) =>
        from pair in Pairs
        from other in pair.Others
        from ours in outcomes
        from floor in outcomes
        where ours.Kind == pair.Ours && floor.Kind == other && ours.Viewers == floor.Viewers
        from row in ours.Beside(floor)
        select row;
}
