using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Live;

/// <summary>What one page has to do with unsaved texts: which editors are open on it, which of the person's texts it offers, and which editor is to open again.</summary>
/// <param name="drafts">All people's.</param>
/// <param name="live">What was saved.</param>
public sealed class TypedHere(Drafts drafts, LiveMeeting live)
{
    private readonly List<Typing> _open = [];
    private readonly Watchers<DraftPlace> _watchers = new();
    private DraftPlace? _wanted;

    /// <summary>Which page this is: what is typed on it carries its name, on the server and in the browser.</summary>
    public string Page { get; } = Guid.NewGuid().ToString("N")[..8];

    /// <summary>Asks to be told when there is more or less to offer.</summary>
    public IDisposable Watch(Action told) => _watchers.Add(_ => told());

    /// <summary>An editor opens.</summary>
    /// <param name="by">Who types in it.</param>
    /// <param name="place">Where.</param>
    /// <returns>Dispose it when the editor goes.</returns>
    public Typing Begin(Actor by, DraftPlace place)
    {
        var typing = new Typing(drafts, by.Key, place, Find(by, place), End);
        _open.Add(typing);
        _watchers.Tell(place);
        return typing;
    }

    /// <summary>What somebody typed in a place and did not save, or null.</summary>
    public KeptDraft? Find(Actor by, DraftPlace place)
    {
        if (drafts.Find(by.Key, place) is { } kept && !WasSaved(kept))
        {
            return kept;
        }

        drafts.Forget(by.Key, place);
        return null;
    }

    /// <summary>The texts that somebody left unsaved in a meeting, without those that they type here at this moment.</summary>
    public IReadOnlyList<KeptDraft> Offers(Actor by, int meeting) =>
        [.. drafts.Of(by.Key, meeting).Where(d => !_open.Exists(o => o.Place == d.Place) && !WasSaved(d))];

    /// <summary>Takes over what the person's browser had kept while no server heard it.</summary>
    /// <returns>Whether the browser need keep it no longer.</returns>
    public bool TakeOver(Actor by, DraftPlace place, string text, long seen, DateTimeOffset at)
    {
        if (WasSaved(new KeptDraft(by.Key, place, text, seen, at)))
        {
            return true;
        }

        var kept = drafts.Keep(by.Key, place, text, seen, at);
        _watchers.Tell(place);
        return kept;
    }

    /// <summary>What the server heard of a place last, or null.</summary>
    public KeptDraft? Heard(Actor by, DraftPlace place) => drafts.Find(by.Key, place);

    /// <summary>Lets a draft go.</summary>
    public void Forget(Actor by, DraftPlace place)
    {
        drafts.Forget(by.Key, place);
        _watchers.Tell(place);
    }

    /// <summary>Asks for an editor: the first that stands in this place takes it, now or when it comes onto the page.</summary>
    public void Want(DraftPlace place) => _wanted = place;

    /// <summary>The commitment whose editor of a field is asked for, or null. It is still to be taken.</summary>
    public int? Wanted(int meeting, Field field) => _wanted is { } place && place.Meeting == meeting && place.RowField == field ? place.Commitment : null;

    /// <summary>Whether the editor of a place is asked for; asked once.</summary>
    public bool Takes(DraftPlace place)
    {
        if (_wanted != place)
        {
            return false;
        }

        _wanted = null;
        return true;
    }

    private void End(Typing typing)
    {
        _open.Remove(typing);
        _watchers.Tell(typing.Place);
    }

    // The receipt may never have reached the page that saved it: then the draft is still there, and says what stands already. An entry that was seen when the typing
    // began is not it, whatever the clock says: it may have been put back since.
    private bool WasSaved(KeptDraft draft) =>
        live.Now.LatestOf(draft.Place.Meeting).TakeWhile(e => e.Number > draft.Seen).Any(e => e.At >= draft.At && e.By.Key == draft.Person && e.Change switch
        {
            RowChange row => draft.Place == new DraftPlace(e.Meeting, row.Commitment, row.Field),
            AgendaSet => draft.Place.Field == DraftPlace.Agenda,

            // A decision has its id before it is recorded.
            DecisionRecorded recorded => draft.Place.RowField is null && draft.Text.Contains(recorded.Decision.Id.ToString(), StringComparison.Ordinal),
            _ => false,
        });
}

/// <summary>One open editor: what is typed in it is kept until it is saved or left.</summary>
public sealed class Typing : IDisposable
{
    private readonly Drafts _drafts;
    private readonly string _person;
    private readonly Action<Typing> _end;
    private bool _over;

    internal Typing(Drafts drafts, string person, DraftPlace place, KeptDraft? kept, Action<Typing> end) =>
        (_drafts, _person, Place, Kept, _end) = (drafts, person, place, kept, end);

    /// <summary>Where.</summary>
    public DraftPlace Place { get; }

    /// <summary>What had been typed there before, or null.</summary>
    public KeptDraft? Kept { get; }

    /// <summary>The name by which the browser keeps it.</summary>
    public string Key => _person + "/" + Place;

    /// <summary>Keeps what stands in the boxes.</summary>
    /// <param name="text">All of it; null when that is what stands already.</param>
    /// <param name="seen">The number of the board that was seen.</param>
    public void Keep(string? text, long seen)
    {
        if (_over)
        {
            return;
        }

        if (text is null)
        {
            _drafts.Forget(_person, Place);
        }
        else
        {
            _drafts.Keep(_person, Place, text, seen);
        }
    }

    /// <summary>It was saved, or left on purpose.</summary>
    public void Over()
    {
        _over = true;
        _drafts.Forget(_person, Place);
    }

    /// <summary>The editor goes. What was neither saved nor left stays.</summary>
    public void Dispose() => _end(this);
}
