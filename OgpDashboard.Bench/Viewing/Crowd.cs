using System.Diagnostics;
using OgpDashboard.Bench.Circuits;

namespace OgpDashboard.Bench.Viewing;

/// <summary>All who look on at one server. It knows when the last of them has seen something, and counts what they get.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    // As many come in at a time: all at once would measure how the machine drowns.
    private const int AtTheDoor = 16;

    // Twice as long is more than a frame of ours: what follows does not wait for the frame of what was before.
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly List<Seat> _seats = [];
    private int _refused;
    private int _dropped;
    private volatile Expectation? _expected;
    private bool _leaving;

    /// <summary>How many look on: those who came in and were not lost.</summary>
    internal int Count => _seats.Count - _dropped;

    /// <summary>How many the server did not let in.</summary>
    internal int Refused => _refused;

    /// <summary>How many lost their connection.</summary>
    internal int Dropped => _dropped;

    /// <summary>What all of them have received so far.</summary>
    internal long Bytes => _seats.Sum(s => s.Bytes);

    /// <summary>How many messages that meant something.</summary>
    internal long Messages => _seats.Sum(s => s.Messages);

    /// <summary>How many messages the one who had the most of them has had, counted from numbers that were taken before.</summary>
    internal long Most(IReadOnlyList<long> before) => _seats.Zip(before, (seat, had) => seat.Messages - had).DefaultIfEmpty().Max();

    /// <summary>The messages of each, to count from.</summary>
    internal IReadOnlyList<long> Each() => [.. _seats.Select(s => s.Messages)];

    /// <summary>Lets more come in.</summary>
    /// <exception cref="InvalidOperationException">Nobody was let in.</exception>
    internal async Task Enter(int count, ISubject subject, CancellationToken stop)
    {
        var coming = new ParallelOptions { MaxDegreeOfParallelism = AtTheDoor, CancellationToken = stop };
        Exception? why = null;
        await Parallel.ForEachAsync(Enumerable.Range(0, count), coming, async (number, end) =>
        {
            var seat = new Seat(this);
            try
            {
                seat.Viewer = await subject.Enter(seat, number, end);
                lock (_seats)
                {
                    _seats.Add(seat);
                }

                _ = Watch(seat);
            }
            catch (Exception refused) when (refused is ConnectionRefusedException or ConnectionClosedException)
            {
                why = refused;
                Interlocked.Increment(ref _refused);
            }
        });
        if (_seats.Count == 0)
        {
            throw new InvalidOperationException($"Nobody was let in: {why?.Message}", why);
        }
    }

    /// <summary>The next message with a mark, to each of them. Ask before you do what brings it.</summary>
    /// <param name="marks">One for each kind of viewer.</param>
    internal Expectation Expect(params byte[][] marks) => _expected = new Expectation(marks, Count);

    /// <summary>From now on who is gone is not missed.</summary>
    internal void Leave() => _leaving = true;

    /// <summary>Done when nobody has received anything for a while.</summary>
    internal async Task Quiet(CancellationToken stop)
    {
        for (var (still, had) = (0, -1L); still < 2;)
        {
            await Task.Delay(Glance, stop);
            var has = Messages;
            still = has == had ? still + 1 : 0;
            had = has;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Leave();
        await Parallel.ForEachAsync(_seats, new ParallelOptions { MaxDegreeOfParallelism = AtTheDoor }, async (seat, _) => await seat.Viewer.DisposeAsync());
    }

    private async Task Watch(Seat seat)
    {
        await seat.Viewer.Closed;
        if (!_leaving)
        {
            Interlocked.Increment(ref _dropped);
            seat.Lost();
        }
    }

    /// <summary>Where one of them sits: what reaches them is told here, by one thread at a time.</summary>
    internal sealed class Seat(Crowd crowd)
    {
        private Expectation? _seen;

        internal IViewer Viewer { get; set; } = default!;

        /// <summary>Which kind of viewer sits here: which of the marks is theirs.</summary>
        internal int Kind { get; set; }

        internal long Bytes { get; private set; }

        internal long Messages { get; private set; }

        internal void Received(int bytes) => Bytes += bytes;

        /// <summary>A message came in whose bytes contain what the crowd waits for, or do not.</summary>
        internal void Heard(ReadOnlySpan<byte> message)
        {
            Messages++;
            if (crowd._expected is { } expected && expected != _seen && message.IndexOf(expected.Marks[Kind]) >= 0)
            {
                Saw(expected);
            }
        }

        /// <summary>The same for a batch: one of its strings must be the mark and nothing else, or hold it as a field's value where the page is drawn as markup.</summary>
        internal void Heard(RenderBatch batch)
        {
            Messages++;
            if (crowd._expected is { } expected && expected != _seen && (batch.Says(expected.Marks[Kind]) || batch.Mentions(expected.AsValue)))
            {
                Saw(expected);
            }
        }

        /// <summary>Nobody sits here any more: nobody shall wait for them.</summary>
        internal void Lost()
        {
            if (crowd._expected is { } expected && expected != _seen)
            {
                Saw(expected);
            }
        }

        private void Saw(Expectation expected)
        {
            _seen = expected;
            expected.OneLess();
        }
    }

    /// <summary>Something that all are to see.</summary>
    internal sealed class Expectation(byte[][] marks, int viewers)
    {
        private readonly TaskCompletionSource<long> _last = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _left = viewers;

        internal byte[][] Marks { get; } = marks;

        /// <summary>The first mark as it stands in markup.</summary>
        internal byte[] AsValue { get; } = [.. "data-value=\""u8, .. marks[0], (byte)'"'];

        /// <summary>When the last of them saw it, as a <see cref="Stopwatch"/>'s timestamp.</summary>
        internal Task<long> Last => _last.Task;

        /// <summary>How many have not seen it.</summary>
        internal int Left => Math.Max(0, _left);

        internal void OneLess()
        {
            if (Interlocked.Decrement(ref _left) == 0)
            {
                _last.TrySetResult(Stopwatch.GetTimestamp());
            }
        }
    }
}

/// <summary>One who looks on. Dispose them to let them leave.</summary>
internal interface IViewer : IAsyncDisposable
{
    /// <summary>Done when the connection is over, with the reason. It never fails.</summary>
    Task<string> Closed { get; }
}
