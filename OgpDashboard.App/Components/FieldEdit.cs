using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components;

/// <summary>An edit of one field, on a card or in the drawer: its draft, the pen that others see, and how it ends.</summary>
/// <param name="draft">What is sent to the door.</param>
/// <param name="pen">Shown to others while it is held.</param>
/// <param name="end">Closes the editor.</param>
public sealed class FieldEdit(Draft draft, IDisposable pen, Action end) : IDisposable
{
    /// <summary>What is sent to the door.</summary>
    public Draft Draft { get; } = draft;

    /// <summary>Begins an edit: what stands on the screen now is what it has seen, and others see who holds the pen.</summary>
    /// <param name="live">The door.</param>
    /// <param name="editing">Who holds which pen.</param>
    /// <param name="page">The page that it stands on.</param>
    /// <param name="board">The board that is on the screen.</param>
    /// <param name="commitment">The commitment's number.</param>
    /// <param name="actor">Who edits.</param>
    /// <param name="end">Closes the editor.</param>
    /// <param name="last">Their last edit of this field here: what they saved a moment ago they have seen, also before it is on the screen.</param>
    internal static FieldEdit Begin(
        LiveMeeting live, Editing editing, object page, Domain.Meetings.Board board, int commitment, Actor actor, Action end, FieldEdit? last)
    {
        var saved = last?.Draft.Receipt is { } receipt && receipt.Meeting == board.Meeting.Id ? receipt.Number : 0;
        return new FieldEdit(
            new Draft(live, actor, board.Meeting.Id, Math.Max(board.Number, saved)), editing.Begin(page, board.Meeting.Id, commitment, actor.Name), end);
    }

    /// <summary>Leaves without saving.</summary>
    public void Leave()
    {
        Draft.Leave();
        end();
    }

    /// <summary>Makes a change of what was typed and submits it; closes when it stands, and keeps the refusal when not.</summary>
    /// <param name="make">Makes the change; may refuse what was typed.</param>
    public async Task Save(Func<Change> make)
    {
        try
        {
            if (await Draft.Submit(make()))
            {
                end();
            }
        }
        catch (RefusedException refused)
        {
            Draft.Refuse(refused);
        }
    }

    /// <summary>After a conflict: mine is to stand all the same.</summary>
    /// <param name="make">Makes the change.</param>
    public Task KeepMine(Func<Change> make)
    {
        Draft.KeepMine();
        return Save(make);
    }

    /// <inheritdoc/>
    public void Dispose() => pen.Dispose();
}
