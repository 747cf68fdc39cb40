using System.Threading.Channels;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.App.Live;

/// <summary>
/// The one door for every write, and the one place that pages read. Changes queue before a single writer; readers look at
/// <see cref="Now"/> and never wait for it. A change is told to watchers after it is durable, and outside any lock.
/// </summary>
/// <param name="store">Where meetings are kept.</param>
/// <param name="keeper">Who stands at the door.</param>
/// <param name="clock">The time to record.</param>
/// <param name="log">For what a page cannot say.</param>
public sealed partial class LiveMeeting(BoardStore store, IDoorkeeper keeper, TimeProvider clock, ILogger<LiveMeeting> log) : IAsyncDisposable
{
    // Each costs a reading of the whole store, and is needed only when another process wrote in the very moment between.
    private const int MostAttempts = 10;

    private readonly Channel<Pending> _queue = Channel.CreateUnbounded<Pending>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Watchers<Moved> _watchers = new();
    private volatile LiveState? _now;
    private Task _writer = Task.CompletedTask;

    /// <summary>Everything as it stands.</summary>
    /// <exception cref="InvalidOperationException">The house is not open yet.</exception>
    public LiveState Now => _now ?? throw new InvalidOperationException("Not started");

    /// <summary>Reads the store and begins to take changes.</summary>
    /// <exception cref="InvalidOperationException">No plan is loaded.</exception>
    public void Start()
    {
        _now = Load();
        _writer = Task.Run(WriteAll);
    }

    /// <summary>Submits a change, and waits until it stands or is refused.</summary>
    /// <param name="change">What is said.</param>
    /// <param name="edit">By whom, where, under which id, and what they had seen.</param>
    /// <returns>The receipt: the change is on the disk. The same edit id always gives the same receipt.</returns>
    /// <exception cref="RefusedException">It was refused; nothing was changed.</exception>
    public async Task<Receipt> Submit(Change change, Edit edit)
    {
        keeper.Admit(edit.By);
        var pending = new Pending(change, edit, new TaskCompletionSource<Receipt>(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_queue.Writer.TryWrite(pending))
        {
            throw new RefusedException(Refusal.StoreUnavailable);
        }

        return await pending.Answer.Task;
    }

    /// <summary>Asks to be told of each change.</summary>
    /// <param name="told">Called on the writer's thread: it must return at once.</param>
    public IDisposable Watch(Action<Moved> told) => _watchers.Add(told);

    /// <summary>How many pages watch.</summary>
    internal int Watching => _watchers.Count;

    /// <summary>Takes no more changes, and ends when those queued are answered.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writer;
    }

    private async Task WriteAll()
    {
        await foreach (var pending in _queue.Reader.ReadAllAsync())
        {
            try
            {
                var (receipt, moved) = Write(pending.Change, pending.Edit);
                pending.Answer.SetResult(receipt);
                if (moved is not null)
                {
                    _watchers.Tell(moved);
                }
            }
            catch (RefusedException refused)
            {
                Refused(refused.Refusal, pending.Edit.By.Name, (refused as StoreUnavailableException)?.Cause);
                pending.Answer.TrySetException(refused);
            }
#pragma warning disable CA1031 // The writer must outlive any one change: whoever sent it is told, and the next is taken.
            catch (Exception failed)
            {
                Failed(failed);
                pending.Answer.TrySetException(new StoreUnavailableException(failed));
            }
#pragma warning restore CA1031
        }
    }

    private (Receipt Receipt, Moved? Moved) Write(Change change, Edit edit)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return WriteOnce(change, edit);
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
        if (store.LastNumber() != Now.Number)
        {
            // Another process wrote to the same file: see it first, or what it said would be judged as never said.
            Reload();
        }

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

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused {Refusal} to {Who}")]
    private partial void Refused(Refusal refusal, string who, Exception? cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "A change failed")]
    private partial void Failed(Exception failed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another process wrote to the database; reading it anew")]
    private partial void Stale(Exception stale);

    private sealed record Pending(Change Change, Edit Edit, TaskCompletionSource<Receipt> Answer);
}
