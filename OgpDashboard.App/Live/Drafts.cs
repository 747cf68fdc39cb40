using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Storage;

namespace OgpDashboard.App.Live;

/// <summary>
/// What people typed and did not save yet. It is held here as they type, and written by <see cref="Flush"/> about once a second, so that no key waits for the disk
/// and no change waits for a key.
/// </summary>
/// <param name="store">Where it outlives the program.</param>
/// <param name="clock">The time.</param>
/// <param name="log">For what could not be written.</param>
public sealed partial class Drafts(DraftStore store, TimeProvider clock, ILogger<Drafts> log) : IDisposable
{
    /// <summary>
    /// The longest text of one draft: more than the fullest cell, or agenda, that could be saved. Of a longer one, what was kept of it last stays.
    /// </summary>
    public const int LongestText = 150_000;

    /// <summary>The most that is kept of one person in all; the oldest makes room.</summary>
    public const int MostTextOfPerson = 1_000_000;

    /// <summary>The most drafts of one person; the oldest makes room.</summary>
    public const int MostOfPerson = 50;

    /// <summary>What is older is let go when the program starts.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromDays(7);

    private readonly Lock _gate = new();
    private readonly Lock _writing = new();
    private readonly Dictionary<(string Person, DraftPlace Place), KeptDraft> _kept = [];
    private readonly HashSet<(string Person, DraftPlace Place)> _moved = [];
    private bool _failed;

    /// <summary>Reads those that were kept before.</summary>
    public void Start()
    {
        foreach (var draft in store.Load(clock.GetUtcNow() - Oldest))
        {
            lock (_gate)
            {
                _kept[(draft.Person, draft.Place)] = draft;
            }
        }
    }

    /// <summary>Keeps what somebody has typed so far.</summary>
    /// <param name="person">The key of who types.</param>
    /// <param name="place">Where.</param>
    /// <param name="text">All of it.</param>
    /// <param name="seen">The number of the board that they had seen.</param>
    /// <param name="at">When it was typed, where that was before now.</param>
    /// <returns>Whether it is kept; not, when it is too long.</returns>
    public bool Keep(string person, DraftPlace place, string text, long seen, DateTimeOffset? at = null)
    {
        if (text.Length > LongestText)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        lock (_gate)
        {
            _kept[(person, place)] = new KeptDraft(person, place, text, seen, at < now ? at.Value : now);
            _moved.Add((person, place));
            MakeRoom(person, place);
        }

        return true;
    }

    /// <summary>What somebody typed in a place and did not save, or null.</summary>
    public KeptDraft? Find(string person, DraftPlace place)
    {
        lock (_gate)
        {
            return _kept.GetValueOrDefault((person, place));
        }
    }

    /// <summary>All that somebody typed in a meeting and did not save, by commitment.</summary>
    public IReadOnlyList<KeptDraft> Of(string person, int meeting)
    {
        lock (_gate)
        {
            return [.. _kept.Values.Where(d => d.Person == person && d.Place.Meeting == meeting).OrderBy(d => d.Place.Commitment).ThenBy(d => d.Place.Field, StringComparer.Ordinal)];
        }
    }

    /// <summary>Lets a draft go: it was saved, or is not wanted.</summary>
    public void Forget(string person, DraftPlace place)
    {
        lock (_gate)
        {
            Remove((person, place));
        }
    }

    /// <summary>Lets go all drafts of some people.</summary>
    public void ForgetAll(Func<string, bool> whose)
    {
        lock (_gate)
        {
            _kept.Keys.Where(k => whose(k.Person)).ToList().ForEach(Remove);
        }
    }

    /// <summary>Writes what moved since the last time. What cannot be written stays here, and is tried again.</summary>
    public void Flush()
    {
        lock (_writing)
        {
            (string Person, DraftPlace Place, KeptDraft? Draft)[] moved;
            lock (_gate)
            {
                moved = [.. _moved.Select(k => (k.Person, k.Place, _kept.GetValueOrDefault(k)))];
                _moved.Clear();
            }

            if (moved.Length == 0)
            {
                return;
            }

            try
            {
                store.Write(moved);
                _failed = false;
            }
            catch (StoreUnavailableException failed)
            {
                lock (_gate)
                {
                    _moved.UnionWith(moved.Select(m => (m.Person, m.Place)));
                }

                // Once, not each second for as long as the disk is full.
                if (!_failed)
                {
                    NotWritten(failed.Cause);
                }

                _failed = true;
            }
        }
    }

    /// <summary>The program ends: what was typed in its last second is written too.</summary>
    public void Dispose() => Flush();

    private void MakeRoom(string person, DraftPlace typed)
    {
        var all = _kept.Where(k => k.Key.Person == person).Select(k => k.Value).ToList();
        while (all.Count > MostOfPerson || all.Sum(d => d.Text.Length) > MostTextOfPerson)
        {
            // What is being typed is not the oldest, whatever a clock that was put back says.
            var oldest = all.Where(d => d.Place != typed).MinBy(d => d.At)!;
            all.Remove(oldest);
            Remove((person, oldest.Place));
        }
    }

    private void Remove((string Person, DraftPlace Place) key)
    {
        if (_kept.Remove(key))
        {
            _moved.Add(key);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What people are typing cannot be written; it is held in memory and tried again")]
    private partial void NotWritten(Exception failed);
}
