using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Exports;
using OgpDashboard.App.Exports.Data;
using OgpDashboard.App.Imports;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Tests.Support;

/// <summary>A test of files that leave a meeting and come back, without a server.</summary>
public abstract class FileBase : StoreBase
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();

    protected static IStringLocalizer<Texts> T { get; } = Services.GetRequiredService<IStringLocalizer<Texts>>();

    protected static WallClock Wall { get; } = new(TimeProvider.System, new ConfigurationBuilder().Build());

    protected static IncomingReader Incoming { get; } = new([new BoardXlsxReader(T), new BoardJsonReader(T)]);

    /// <summary>The seed's meeting.</summary>
    protected Proceedings Seed => Proceedings.Of(Store.Book, Store.Book.LastClosed!);

    /// <summary>The meeting that is open, with all that was recorded in it.</summary>
    protected static Proceedings OpenOf(SeededStore store) => Proceedings.Of(store.Book, store.Book.Open!).WithHistory(store.Boards.LoadJournal(), long.MaxValue);

    protected static byte[] Written(string name, Proceedings proceedings)
    {
        IPaper paper = name switch
        {
            "board.xlsx" => new BoardXlsx(T, Wall),
            "board.csv" => new BoardCsv(T, Wall),
            "board.json" => new BoardJson(T),
            "open-data.csv" => new OpenDataCsv(T),
            _ => new OpenDataJson(T),
        };
        using var file = new MemoryStream();
        paper.Write(proceedings, file);
        paper.Name.ShouldBe(name);
        return file.ToArray();
    }

    protected static IncomingMeeting Read(byte[] file, MeetingBook book)
    {
        using var stream = new MemoryStream(file);
        return Incoming.Read(stream, "x", book);
    }

    protected static IncomingProblem Unreadable(byte[] file, MeetingBook book) => Should.Throw<UnreadableException>(() => Read(file, book)).Problem;

    /// <summary>Writes what was proposed into a store, all or nothing.</summary>
    protected static ImmutableArray<JournalEntry> Confirm(SeededStore store, IEnumerable<IncomingValue> values)
    {
        var (book, board) = (store.Book, Confirmation.Target(store.Book));
        return store.Boards.AppendAll(
            book, [.. Confirmation.Changes(book, board, [.. values]).Select(c => new Step(Guid.NewGuid(), c))], SeededStore.Edit(board?.Meeting.Id ?? 0, long.MaxValue), DateTimeOffset.UnixEpoch);
    }

    /// <summary>Says something as the rules let it; what they refuse is not said.</summary>
    protected static void Say(SeededStore store, Change change)
    {
        try
        {
            store.Boards.AppendAll(store.Book, [new Step(Guid.NewGuid(), change)], SeededStore.Edit(store.Book.Open!.Meeting.Id, long.MaxValue), DateTimeOffset.UnixEpoch);
        }
        catch (StepRefusedException)
        {
            // A sequence by chance has such changes.
        }
    }
}
