// Measurements of the running product, printed as one table in Markdown. It asserts nothing; docs/performance.md says how to read it.
//
//   dotnet run -c Release --project OgpDashboard.Bench [-- MEASUREMENT [--quick] [--only WORD] [--size N] [--minutes N]]
//   dotnet run -c Release --project OgpDashboard.Bench -- fuzz [--seconds N] [--seed N]
//   dotnet run -c Release --project OgpDashboard.Bench -- kill | history | drill      (Faults/FaultCommands.cs has their options)
//
// It is also where `dotnet ef` starts (see the project file):
//
//   dotnet tool restore
//   dotnet ef migrations add NAME --project OgpDashboard.Domain --startup-project OgpDashboard.Bench --output-dir Storage/Migrations
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using OgpDashboard.Bench;
using OgpDashboard.Bench.Faults;
using OgpDashboard.Bench.Fuzzing;
using OgpDashboard.Bench.Viewing;
using OgpDashboard.Bench.Viewing.Floors;

// The design tools run this program to look for a host: they shall not wait for a benchmark.
if (EF.IsDesignTime)
{
    return 0;
}

if (args is ["fuzz", ..])
{
    return Fuzz.Run(args);
}

if (FaultCommands.Find(args) is { } trial)
{
    return await trial(args);
}

if (args is [Floor.Argument, var floor])
{
    return await FloorServer.Run(floor);
}

if (Options.Read([.. args.Skip(1)]) is not { } options)
{
    Console.Error.WriteLine("The options are --quick, --only WORD, --size N and --minutes N.");
    return 2;
}

(string Name, Func<Scratch, CancellationToken, Task<Measured[]>> Measure)[] all =
[
    ("submit", Submit.Measure),
    ("prerender", Prerender.Measure),
    ("start", Start.Measure),
    ("weight", Weight.Measure),
    ("flood", Flood.Measure),
    ("exports", Exports.Measure),
    ("viewers", (scratch, stop) => Viewers.Measure(scratch, options, stop)),
    ("burst", (scratch, stop) => Bursts.Measure(scratch, options, stop)),
    ("large", (scratch, stop) => Large.Measure(scratch, options, stop)),
    ("soak", (scratch, stop) => Soak.Measure(scratch, options, stop)),
];

// A soak lasts as long as a meeting: only who asks for it gets it.
var chosen = all.Where(m => args.Length == 0 ? m.Name != "soak" : args[0] == m.Name).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine($"The measurements are: {string.Join(", ", all.Select(m => m.Name))}. Without a name all but soak are taken.");
    return 2;
}

// An interrupted run unwinds as any other, so that it leaves no server and no folder behind.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Unwind);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Unwind);
using var scratch = new Scratch();
try
{
    Console.WriteLine(Machine.Describe());
    Console.WriteLine();
    Console.WriteLine(Measured.Header);
    foreach (var (name, measure) in chosen)
    {
        Console.Error.WriteLine($"Measuring {name}");
        foreach (var measured in await measure(scratch, stop.Token))
        {
            Console.WriteLine(measured.Row(name));
        }
    }

    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
catch (InvalidOperationException failed)
{
    Console.Error.WriteLine(failed.Message);
    return 1;
}

void Unwind(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

// Declared, because ASP.NET Core would otherwise make it public, and a test that names the product's Program would find two.
internal sealed partial class Program;
