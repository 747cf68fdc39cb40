using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.App.Live;

// How the one writer writes. Figures come in bursts and are written together; a meeting's own life, and changes that stand or fall together, one after another.
public sealed partial class LiveMeeting
{
    // Each costs a reading of the whole store, and is needed only when another process wrote in the very moment between.
    private const int MostAttempts = 10;

    private WriteSession? _session;

    /// <summary>Writes rows' changes into one commit: each is judged upon the ones before it, and all are answered when it is on the disk.</summary>
    private void WriteTogether(IReadOnlyList<Pending> burst)
    {
        _session ??= store.OpenSession();
        var answers = new List<Action>();
        var told = new List<Moved>();
        var begin = clock.GetTimestamp();
        try
        {
            BeginUpToDate(_session);
            var state = Now;
            foreach (var pending in burst)
            {
                try
                {
                    var (receipt, entry) = Judge(_session, state, pending);
                    if (entry is not null)
                    {
                        state = WithRow(state, entry);
                        told.Add(new Moved(entry.Number, entry.Meeting, entry.Commitment));
                    }

                    answers.Add(() => pending.Answer.SetResult(receipt));
                }
                catch (RefusedException refused) when (refused is not StoreUnavailableException)
                {
                    answers.Add(() => Refuse(pending, refused));
                }
            }

            _session.Commit();
            meter?.Committed(clock.GetElapsedTime(begin), burst.Count);
            _now = state;
        }
        catch (Exception)
        {
            _session.Abandon();
            throw;
        }

        answers.ForEach(answer => answer());
        told.ForEach(_watchers.Tell);
    }

    // Holding the write lock: what another process wrote before is seen first, or what it said would be judged as never said; and it writes nothing meanwhile.
    private void BeginUpToDate(WriteSession session)
    {
        while (session.Begin() != Now.Number)
        {
            session.Abandon();
            Reload();
        }
    }

    private (Receipt Receipt, JournalEntry? Entry) Judge(WriteSession session, LiveState state, Pending pending)
    {
        var (change, edit) = ((RowChange)pending.Row!, pending.Edit);
        if (session.Holds(edit.Id))
        {
            return (Again(state.Journal.Last(e => e.EditId == edit.Id), change, edit), null);
        }

        keeper.RequireSignedIn(edit.By);
        edit = Rules.Check(state.Book, change, edit);
        var board = state.Book.Find(edit.Meeting)!;
        if (Stands(board, change))
        {
            // Saying what already stands is no change: it is acknowledged and not recorded.
            return (new Receipt(board.Number, clock.GetUtcNow(), edit.Meeting, ""), null);
        }

        var entry = session.Write(state.Book, change, edit, clock.GetUtcNow());
        return (entry.Receipt, entry);
    }

    // An id that somebody else used, or that was used for something else, is no second try: its receipt would say that what was never written stands.
    private static Receipt Again(JournalEntry before, Change change, Edit edit) =>
        before.By.Key == edit.By.Key && before.Change.GetType() == change.GetType() && before.Commitment == (change as RowChange)?.Commitment
            ? before.Receipt
            : throw new RefusedException(Refusal.NotAllowed);

    private static bool Stands(Board board, RowChange change) => board.Find(change.Commitment)!.Said is var said && said.With(change).Equals(said);

    private static LiveState WithRow(LiveState state, JournalEntry entry) =>
        new(state.Book.With(state.Book.Find(entry.Meeting)!.With(entry)), state.Journal.Add(entry));

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
            return (Again(before, change, edit), null);
        }

        keeper.RequireSignedIn(edit.By);
        edit = Rules.Check(Now.Book, change, edit);
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
            Reload();
        }
    }

    private LiveState After(LiveState state, JournalEntry entry)
    {
        var journal = state.Journal.Add(entry);
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
