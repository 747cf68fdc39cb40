using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.Tests.Support;

/// <summary>A test of changes of who may do what, written and read back, with one meeting open.</summary>
public abstract class AccessBase : StoreBase
{
    protected static DateTimeOffset Later { get; } = new(2020, 12, 1, 8, 30, 0, TimeSpan.Zero);

    protected AccessBase() => AtWork = Store.OpenMeeting();

    /// <summary>The open meeting's id.</summary>
    protected int AtWork { get; }

    protected Meeting Meeting => Store.Book.Find(AtWork)!.Meeting;

    protected Roster Roster => Store.Boards.LoadRoster();

    /// <summary>The links that let somebody in.</summary>
    protected IEnumerable<Guid> Standing() => Roster.Invitations.Where(i => i.RevokedAt is null).Select(i => i.Id);

    protected static InvitationIssued Issued(string? person)
    {
        var id = Guid.NewGuid();
        return new InvitationIssued(id, person, Invitation.Hash(id.ToString()), Later);
    }

    /// <summary>Writes what is said in the open meeting.</summary>
    protected JournalEntry In(Change change, DateTimeOffset? at = null) => Append(change, AtWork, at);

    /// <summary>Writes what is said of all meetings.</summary>
    protected JournalEntry Out(Change change, DateTimeOffset? at = null) => Append(change, 0, at);

    private JournalEntry Append(Change change, int meeting, DateTimeOffset? at) =>
        Store.Boards.Append(Store.Book, change, SeededStore.Edit(meeting), at ?? DateTimeOffset.UnixEpoch);
}
