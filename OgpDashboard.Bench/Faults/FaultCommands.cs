using System.Globalization;

namespace OgpDashboard.Bench.Faults;

/// <summary>
/// The trials of faults by hand: <c>kill [--rounds 500] [--app-rounds 5] [--acknowledge-early]</c>, <c>history [--edits 5000] [--people 10] [--pause 10]</c>, <c>drill [--every 30]</c>, all with
/// <c>[--seed N]</c>. Each prints what came of it and ends with 0 when nothing was lost, doubled or wrong, else 1.
/// </summary>
internal static class FaultCommands
{
    private const int AppRoundsOfPeople = 20;
    private const int EditsOfAppRound = 60;
    private const int EditsBetweenTroubles = 250;

    internal static Func<string[], Task<int>>? Find(string[] args) => args.FirstOrDefault() switch
    {
        Writers.Command => Writers.Run,
        "kill" => Kill,
        "history" => History,
        "drill" => Drills,
        _ => null,
    };

    private static async Task<int> Kill(string[] args)
    {
        var (seed, app) = (Option(args, "--seed", 1), Option(args, "--app-rounds", 5));
        Console.WriteLine(Machine.Describe());
        var report = await KillRounds.Run(Option(args, "--rounds", 500), seed, args.Contains(Writers.Early));
        Console.WriteLine(report);
        Say([.. report.Lost.Take(10), .. report.Doubled.Take(10), .. report.Faults]);
        if (app == 0)
        {
            return report.Lost.Count + report.Doubled.Count + report.Faults.Count == 0 ? 0 : 1;
        }

        using var scratch = new Scratch();
        var whole = await HistoryRun.Run(
            await scratch.Published(default), scratch.Folder(), AppRoundsOfPeople, app * EditsOfAppRound, [.. Enumerable.Repeat(Trouble.Kill, app)], TimeSpan.Zero, seed);
        Console.WriteLine($"The whole program, over circuits: {whole}");
        Say(whole.Wrong);
        return report.Lost.Count + report.Doubled.Count + report.Faults.Count + whole.Wrong.Count == 0 ? 0 : 1;
    }

    private static async Task<int> History(string[] args)
    {
        using var scratch = new Scratch();
        var edits = Option(args, "--edits", 5000);
        Console.WriteLine(Machine.Describe());
        var troubles = Enumerable.Range(0, Math.Max(3, edits / EditsBetweenTroubles)).Select(i => (Trouble)(i % 3)).ToList();
        var report = await HistoryRun.Run(
            await scratch.Published(default), scratch.Folder(), Option(args, "--people", 10), edits, troubles, TimeSpan.FromSeconds(Option(args, "--pause", 10)), Option(args, "--seed", 1));
        Console.WriteLine(report);
        Say(report.Wrong);
        return report.Wrong.Count == 0 ? 0 : 1;
    }

    private static async Task<int> Drills(string[] args)
    {
        using var scratch = new Scratch();
        Console.WriteLine(Machine.Describe());
        var report = await Drill.Run(await scratch.Published(default), scratch.Folder(), Option(args, "--every", 30), Drill.Overwrite, Option(args, "--seed", 1));
        Console.WriteLine(report);
        Say(report.Wrong);
        return report.Wrong.Count == 0 ? 0 : 1;
    }

    private static void Say(IReadOnlyList<string> wrong)
    {
        foreach (var sentence in wrong)
        {
            Console.WriteLine($"  {sentence}");
        }
    }

    private static int Option(string[] args, string name, int usual) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : usual;
}
