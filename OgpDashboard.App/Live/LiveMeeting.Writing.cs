using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.App.Live;

// How the one writer writes a change, or several that stand or fall together.
public sealed partial class LiveMeeting
{
    // Each costs a reading of the whole store, and is needed only when another process wrote in the very moment between.
    private const int MostAttempts = 10;

    private (Receipt Receipt, Moved? Moved) Write(Change change, Edit edit) => WriteAgain(() => WriteOnce(change, edit));

    private (Receipt Receipt, Moved? Moved) WriteAgain(Func<(Receipt, Moved?)> once)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return once();
            }
            catch (StaleBookException stale) when (attempt < MostAttempts)
            {
                // Another process wrote just now, after we looked. See what, and judge the change once more from the beginning.
                Stale(stale);
                Reload();
            }
        }
    }

    private (Receipt Receipt, Moved? Moved) WriteOnce(Change change, Edit edit)
    {
        SeeWhatOthersWrote();
        if (store.FindEdit(edit.Id) is { } before)
        {
            return (before.Receipt, null);
        }

        keeper.RequireSignedIn(edit.By);
        edit = Rules.Check(Now.Book, change, edit);
        if (ChangesNothing(change, edit) is { } standing)
        {
            return (standing, null);
        }

        var entry = store.Append(Now.Book, change, edit, clock.GetUtcNow());
        _now = After(Now, entry);
        return (entry.Receipt, new Moved(entry.Number, entry.Meeting, entry.Commitment));
    }

    private (Receipt Receipt, Moved? Moved) WriteAllOnce(IReadOnlyList<Step> steps, Edit edit)
    {
        SeeWhatOthersWrote();

        // They were written together, so one of them tells of all.
        if (steps.Select(s => store.FindEdit(s.Id)).LastOrDefault(e => e is not null) is { } before)
        {
            return (before.Receipt, null);
        }

        keeper.RequireSignedIn(edit.By);
        var entries = store.AppendAll(Now.Book, steps, edit, clock.GetUtcNow());
        if (entries.IsEmpty)
        {
            return (new Receipt(Now.Number, clock.GetUtcNow(), edit.Meeting, ""), null);
        }

        var (standing, stored) = (Now.Book.Find(entries[^1].Meeting), Load());
        _now = stored with { Book = stored.Book.With(stored.Book.Find(entries[^1].Meeting)!.KeepingRowsOf(standing)) };
        return (entries[^1].Receipt, new Moved(entries[^1].Number, entries[^1].Meeting, null));
    }

    private void SeeWhatOthersWrote()
    {
        if (store.LastNumber() != Now.Number)
        {
            // Another process wrote to the same file: see it first, or what it said would be judged as never said.
            Reload();
        }
    }

    /// <summary>Saying what already stands is no change: it is acknowledged and not recorded.</summary>
    private Receipt? ChangesNothing(Change change, Edit edit)
    {
        if (change is not RowChange row)
        {
            return null;
        }

        var board = Now.Book.Find(edit.Meeting)!;
        var said = board.Find(row.Commitment)!.Said;
        return said.With(row).Equals(said) ? new Receipt(board.Number, clock.GetUtcNow(), edit.Meeting, "") : null;
    }

    private LiveState After(LiveState state, JournalEntry entry)
    {
        var journal = state.Journal.Add(entry);
        if (entry.Change is RowChange)
        {
            return new LiveState(state.Book.With(state.Book.Find(entry.Meeting)!.With(entry)), journal);
        }

        if (entry.Change is PlanExtended)
        {
            // Every board stands on the plan.
            return Load();
        }

        // Figures move all the time and are applied in memory; a meeting's own life, and who may do what, are rarer and are read anew.
        var book = state.Book with { Roster = store.LoadRoster(), Decisions = store.LoadDecisions() };
        return new LiveState(entry.Meeting == 0 ? book : book.With(store.LoadBoard(book, entry.Meeting).KeepingRowsOf(state.Book.Find(entry.Meeting))), journal);
    }

    private void Reload()
    {
        _now = Load();
        _watchers.Tell(new Moved(Now.Number, 0, null));
    }

    private LiveState Load() =>
        new(store.LoadBook() ?? throw new InvalidOperationException("No plan is loaded: the seeds folder was not found or is empty."), store.LoadJournal());
}
