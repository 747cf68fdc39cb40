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
/// <param name="meter">Counts what becomes of changes; null where nobody asks for it.</param>
public sealed partial class LiveMeeting(BoardStore store, IDoorkeeper keeper, TimeProvider clock, ILogger<LiveMeeting> log, DoorMeter? meter = null) : IAsyncDisposable
{
    // So that the first of a burst need not wait for all of it.
    private const int MostOfBurst = 256;

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
    public Task<Receipt> Submit(Change change, Edit edit) => change is RowChange row
        ? Queue(new Pending(edit) { Row = row })
        : Queue(new Pending(edit) { Write = () => WriteAgain(() => WriteOnce(change, edit)) });

    /// <summary>Submits several changes that stand or fall together, and waits until all stand or one is refused.</summary>
    /// <param name="steps">What is said, in order; each has an id of its own.</param>
    /// <param name="edit">By whom, where, and what they had seen; its own id is not used. Its meeting is 0 where the first change prepares the meeting.</param>
    /// <returns>The receipt of the last that was recorded: all are on the disk. Its hash is empty when all stood already.</returns>
    /// <exception cref="StepRefusedException">One was refused; nothing was changed.</exception>
    /// <exception cref="RefusedException">Any other reason; nothing was changed.</exception>
    public Task<Receipt> SubmitAll(IReadOnlyList<Step> steps, Edit edit) => Queue(new Pending(edit) { Write = () => WriteAgain(() => WriteAllOnce(steps, edit)) });

    private Task<Receipt> Queue(Pending pending) => meter is null ? Ask(pending) : meter.Count(() => Ask(pending));

    private async Task<Receipt> Ask(Pending pending)
    {
        keeper.Admit(pending.Edit.By);
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
        _session?.Dispose();
    }

    private async Task WriteAll()
    {
        var burst = new List<Pending>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (_queue.Reader.TryRead(out var pending))
            {
                if (pending.Row is null)
                {
                    // In the order in which they came.
                    Answer(burst, () => WriteTogether(burst));
                    Answer([pending], () => WriteAlone(pending));
                }
                else
                {
                    burst.Add(pending);
                    if (burst.Count == MostOfBurst)
                    {
                        Answer(burst, () => WriteTogether(burst));
                    }
                }
            }

            Answer(burst, () => WriteTogether(burst));
        }
    }

    private void Answer(List<Pending> asked, Action write)
    {
        if (asked.Count == 0)
        {
            return;
        }

        try
        {
            write();
        }
        catch (RefusedException refused)
        {
            asked.ForEach(p => Refuse(p, refused));
        }
#pragma warning disable CA1031 // The writer must outlive any one change: whoever sent it is told, and the next is taken.
        catch (Exception failed)
        {
            Failed(failed);
            asked.ForEach(p => p.Answer.TrySetException(new StoreUnavailableException(failed)));
        }
#pragma warning restore CA1031
        asked.Clear();
    }

    private void WriteAlone(Pending pending)
    {
        var begin = clock.GetTimestamp();
        var (receipt, moved) = pending.Write!();
        meter?.Committed(clock.GetElapsedTime(begin), 1);
        pending.Answer.SetResult(receipt);
        if (moved is not null)
        {
            _watchers.Tell(moved);
        }
    }

    private void Refuse(Pending pending, RefusedException refused)
    {
        Refused(refused.Refusal, pending.Edit.By.Name, (refused as StoreUnavailableException)?.Cause);
        pending.Answer.TrySetException(refused);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused {Refusal} to {Who}")]
    private partial void Refused(Refusal refusal, string who, Exception? cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "A change failed")]
    private partial void Failed(Exception failed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another process wrote to the database; reading it anew")]
    private partial void Stale(Exception stale);

    /// <summary>What waits for its turn: a change of a row, or something else to write.</summary>
    private sealed record Pending(Edit Edit)
    {
        internal RowChange? Row { get; init; }

        internal Func<(Receipt Receipt, Moved? Moved)>? Write { get; init; }

        internal TaskCompletionSource<Receipt> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
