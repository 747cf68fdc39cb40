using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Exports;
using OgpDashboard.App.Exports.Data;
using OgpDashboard.App.Imports;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Domain.Storage.Seeds;

namespace OgpDashboard.Bench.Fuzzing;

/// <summary>Attacks the readers of files for as long as one likes: <c>fuzz [--seconds N] [--seed N]</c>.</summary>
internal static class Fuzz
{
    private static readonly string[] Columns = ["input", "answer", "ms", "MB allocated", "MB in use at most"];

    internal static int Run(string[] args)
    {
        var (seconds, seed) = (Option(args, "--seconds", 30), Option(args, "--seed", 1));
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var texts = services.GetRequiredService<IStringLocalizer<Texts>>();
        var book = Book();
        var reader = new IncomingReader([new BoardXlsxReader(texts), new BoardJsonReader(texts)]);
        byte[][] good = [Written(new BoardXlsx(texts, new WallClock(TimeProvider.System, new ConfigurationBuilder().Build())), book), Written(new BoardJson(texts), book)];
        var tried = new List<Tried>();

        // The good ones first, so that what is made once is not put down to the first bad one.
        foreach (var file in good)
        {
            Try(reader, book, "good", file);
        }

        foreach (var (what, file, _) in Bombs.Of(good[0]))
        {
            tried.Add(Try(reader, book, what, file));
        }

        var (mutations, random, clock) = (new Mutations(new Random(seed)), new Random(seed), Stopwatch.StartNew());
        for (var i = 0; clock.Elapsed.TotalSeconds < seconds; i++)
        {
            tried.Add(Try(reader, book, string.Create(CultureInfo.InvariantCulture, $"{i}"), mutations.Next(good[random.Next(good.Length)])));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tried.Count} inputs, {tried.Count(t => t.Answer == "read")} read, {tried.Count(t => t.Unhandled)} unhandled, seed {seed}"));
        Console.WriteLine($"| {string.Join(" | ", Columns)} |\n|---|---|---:|---:|---:|");
        foreach (var shown in tried.OrderByDescending(t => t.Milliseconds).Take(3).Concat(tried.OrderByDescending(t => t.InUse).Take(3)).Concat(tried.Where(t => t.Unhandled).Take(20)).Distinct())
        {
            Console.WriteLine(shown.Row);
        }

        return tried.Exists(t => t.Unhandled) ? 1 : 0;
    }

    private static Tried Try(IncomingReader reader, MeetingBook book, string what, byte[] file)
    {
        using var stream = new MemoryStream(file);
        var (allocated, before, answer, unhandled) = (GC.GetAllocatedBytesForCurrentThread(), GC.GetTotalMemory(forceFullCollection: true), "read", false);
        using var high = new HighWater(before);
        var clock = Stopwatch.StartNew();
        try
        {
            reader.Read(stream, "x", book);
        }
        catch (UnreadableException refused)
        {
            answer = refused.Problem.Fault.ToString();
        }
        catch (Exception fault)
        {
            (answer, unhandled) = (fault.GetType().Name, true);
        }

        return new Tried(what, answer, unhandled, clock.Elapsed.TotalMilliseconds, Megabytes(GC.GetAllocatedBytesForCurrentThread() - allocated), Megabytes(high.Most));
    }

    private static double Megabytes(long bytes) => bytes / 1048576.0;

    private static int Option(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var place && place + 1 < args.Length && int.TryParse(args[place + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static byte[] Written(IPaper paper, MeetingBook book)
    {
        using var file = new MemoryStream();
        paper.Write(Proceedings.Of(book, book.Current!), file);
        return file.ToArray();
    }

    private static MeetingBook Book()
    {
        using var scratch = new Scratch();
        var contexts = new Contexts(Path.Combine(scratch.Folder(), "ogp.db"));
        var store = new BoardStore(contexts);
        store.Migrate();
        new SeedLoader(contexts).Load(Path.Combine(AppContext.BaseDirectory, "seeds"));
        return store.LoadBook()!;
    }

    private sealed record Tried(string What, string Answer, bool Unhandled, double Milliseconds, double Allocated, double InUse)
    {
        internal string Row => string.Create(CultureInfo.InvariantCulture, $"| {What} | {Answer} | {Milliseconds:N0} | {Allocated:N0} | {InUse:N0} |");
    }

    // How much more than before is in use while something runs, looked at every few milliseconds.
    private sealed class HighWater : IDisposable
    {
        private readonly Timer _look;
        private readonly long _before;
        private long _most;

        internal HighWater(long before)
        {
            _before = before;
            _look = new Timer(_ => _most = Math.Max(_most, GC.GetTotalMemory(false) - _before), null, 0, 5);
        }

        internal long Most => Math.Max(_most, GC.GetTotalMemory(false) - _before);

        public void Dispose() => _look.Dispose();
    }
}
