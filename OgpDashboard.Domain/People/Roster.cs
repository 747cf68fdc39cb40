using System.Collections.Immutable;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Domain.People;

/// <summary>Everybody who is known, the roles that were given for all meetings, and the invitations. Immutable.</summary>
/// <param name="People">Everybody, by name.</param>
/// <param name="Given">The role of whom one was given, by the person's key: coordinator, secretary or observer.</param>
/// <param name="Invitations">All invitations, oldest first.</param>
public sealed record Roster(ImmutableArray<Person> People, ImmutableDictionary<string, Role> Given, ImmutableArray<Invitation> Invitations)
{
    /// <summary>The key of whoever comes by the link that the program prints, before there is any coordinator.</summary>
    public const string FirstCoordinator = "coordinator";

    /// <summary>Nobody.</summary>
    public static readonly Roster Empty = new([], ImmutableDictionary<string, Role>.Empty, []);

    /// <summary>Whether somebody is coordinator in their own name; until then the printed link is.</summary>
    public bool HasCoordinator => Given.ContainsValue(Role.Coordinator);

    /// <summary>The person of a key, or null.</summary>
    public Person? Find(string key) => People.FirstOrDefault(p => p.Key == key);

    /// <summary>The invitation of an id, or null.</summary>
    public Invitation? Find(Guid invitation) => Invitations.FirstOrDefault(i => i.Id == invitation);

    /// <summary>What somebody is in a meeting at this moment, whatever they were when they signed in.</summary>
    /// <param name="who">Who, and how they signed in.</param>
    /// <param name="meeting">The meeting, or null for what belongs to none.</param>
    /// <returns>Their role; null when nothing lets them in any more.</returns>
    public Role? RoleOf(Actor who, Meeting? meeting)
    {
        if (who.SignIn?.Invitation is { } id)
        {
            // A link is good for one meeting, and for what that meeting makes of the person: it never carries a role that was given for all.
            var invitation = Find(id);
            return invitation switch
            {
                null or { RevokedAt: not null } => null,
                { Person: null } => Role.Observer,
                { Meeting: { } only } when only != meeting?.Id => Role.Observer,
                { Meeting: not null } => PartIn(meeting, who.Key),
                _ => Given.TryGetValue(who.Key, out var role) ? role : null,
            };
        }

        if (who.Key == FirstCoordinator && !HasCoordinator)
        {
            return Role.Coordinator;
        }

        // Who has both is the more of the two: somebody who looks on everywhere may lead a commitment here.
        var part = PartIn(meeting, who.Key);
        return Given.TryGetValue(who.Key, out var given) && !(part > given) ? given : part;
    }

    private static Role? PartIn(Meeting? meeting, string person) =>
        meeting?.Part(person) is { } part ? (part.IsDeputy ? Role.Deputy : Role.Lead) : null;
}
