using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;

namespace OgpDashboard.Domain.Storage;

// The written shapes of who takes part, and of who may do what.

internal sealed record PersonShape(string? Key, string? Honorific, string? Name)
{
    internal static PersonShape Of(Person person) => new(person.Key, person.Honorific, person.Name);

    internal Person Read() => new(Key!, Honorific, Name, null);
}

internal sealed record PartShape(PersonShape Person, string? Quality, bool Deputy, int[] Commitments)
{
    internal static PartShape Of(ParticipantSet set) => new(PersonShape.Of(set.Person), set.Quality, set.IsDeputy, [.. set.Commitments]);

    internal ParticipantSet Read() => new(Person.Read(), Quality, Deputy, [.. Commitments]);
}

internal sealed record RoleShape(PersonShape Person, string? Role)
{
    internal static RoleShape Of(RoleGiven given) => new(PersonShape.Of(given.Person), Token.Of(given.Role));

    internal RoleGiven Read() => new(Person.Read(), Token.Read<Role>(Role) ?? throw new FormatException($"الصفة «{Role}» غير معروفة"));
}
