using System.Collections.Immutable;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Changes;

/// <summary>A change of who may do what.</summary>
public abstract record AccessChange : Change;

/// <summary>Somebody takes part in a meeting, or takes another part in it.</summary>
public sealed record ParticipantSet : AccessChange
{
    /// <summary>Makes the change.</summary>
    /// <param name="person">Who; somebody new becomes known.</param>
    /// <param name="quality">In what quality.</param>
    /// <param name="isDeputy">Whether they stand in for the lead.</param>
    /// <param name="commitments">The numbers of the commitments that they answer for; may be none.</param>
    /// <exception cref="RefusedException">The quality is empty or too long.</exception>
    public ParticipantSet(Person person, string? quality, bool isDeputy, ImmutableArray<int> commitments) =>
        (Person, Quality, IsDeputy, Commitments) = (person, LineText.Required(quality), isDeputy, [.. commitments.Distinct().Order()]);

    /// <summary>Who.</summary>
    public Person Person { get; }

    /// <summary>In what quality.</summary>
    public string Quality { get; }

    /// <summary>Whether they stand in for the lead.</summary>
    public bool IsDeputy { get; }

    /// <summary>The commitments that they answer for, by number.</summary>
    public ImmutableArray<int> Commitments { get; }
}

/// <summary>Somebody takes part in a meeting no more; whoever came in as them can do nothing from then on.</summary>
/// <param name="Person">The person's key.</param>
public sealed record ParticipantRemoved(string Person) : AccessChange;

/// <summary>A link is made for one person, or for those who look on. The person's earlier link for the same meeting ends.</summary>
/// <param name="Id">The invitation's id.</param>
/// <param name="Person">The person's key, or null for observers.</param>
/// <param name="TokenHash">The hash of its secret; the secret itself is never kept.</param>
/// <param name="ExpiresAt">When it ends (UTC).</param>
public sealed record InvitationIssued(Guid Id, string? Person, string TokenHash, DateTimeOffset ExpiresAt) : AccessChange;

/// <summary>A link is withdrawn, and with it whoever came by it.</summary>
/// <param name="Id">The invitation's id.</param>
public sealed record InvitationRevoked(Guid Id) : AccessChange;

/// <summary>Somebody gets a role in all meetings, or another one.</summary>
/// <param name="Person">Who; somebody new becomes known.</param>
/// <param name="Role">Coordinator, secretary or observer. Who leads a commitment is said meeting by meeting.</param>
public sealed record RoleGiven(Person Person, Role Role) : AccessChange;

/// <summary>Somebody loses the role that they had in all meetings.</summary>
/// <param name="Person">The person's key.</param>
public sealed record RoleTaken(string Person) : AccessChange;
