using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Live;

/// <summary>One edit under way in one editor: what it had seen when it began, and what the door answered so far.</summary>
/// <param name="live">The door.</param>
/// <param name="by">Who edits.</param>
/// <param name="meeting">The meeting's id; 0 for the preparation of a new one.</param>
/// <param name="seen">The number of the board on the screen when the editor opened.</param>
public sealed class Draft(LiveMeeting live, Actor by, int meeting, long seen)
{
    private Guid _id = Guid.NewGuid();
    private Change? _sent;
    private long _seen = seen;

    /// <summary>Who edits.</summary>
    public Actor By => by;

    /// <summary>The meeting's id.</summary>
    public int Meeting => meeting;

    /// <summary>The number of the board that was seen.</summary>
    public long Seen => _seen;

    /// <summary>Keeps what is typed until it stands or is left; null where nothing is kept.</summary>
    internal Typing? Typing { get; set; }

    /// <summary>Why the last try was refused, or null.</summary>
    public RefusedException? Refused { get; private set; }

    /// <summary>The receipt of what was saved, or null.</summary>
    public Receipt? Receipt { get; private set; }

    /// <summary>Shows a refusal that was found before the door was asked (what was typed is not a figure).</summary>
    public void Refuse(RefusedException refused) => Refused = refused;

    /// <summary>Submits; a refusal is kept for the editor to show, and nothing typed is lost.</summary>
    /// <returns>Whether it stands.</returns>
    public async Task<bool> Submit(Change change)
    {
        // The same thing sent twice is one edit; something else is another.
        if (_sent is not null && _sent != change)
        {
            _id = Guid.NewGuid();
        }

        _sent = change;
        try
        {
            Receipt = await live.Submit(change, new Edit(_id, meeting, by, _seen));
            Refused = null;
            Typing?.Over();
            return true;
        }
        catch (RefusedException refused)
        {
            Refused = refused;
            return false;
        }
    }

    /// <summary>Left on purpose: what was typed is wanted no more.</summary>
    public void Leave() => Typing?.Over();

    /// <summary>Goes on with what was typed before: whatever somebody else saved since then is a conflict.</summary>
    /// <param name="seen">The number of the board that was seen then.</param>
    internal void Resume(long seen) => _seen = seen;

    /// <summary>After a conflict: having seen theirs, mine is to stand all the same.</summary>
    public void KeepMine()
    {
        if (Refused is ConflictException conflict)
        {
            (_seen, _id, Refused) = (conflict.Theirs.Number, Guid.NewGuid(), null);
        }
    }
}
