using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage;

/// <summary>Turns the tables of people, roles and invitations into the roster.</summary>
internal static class RosterReader
{
    internal static Roster Roster(OgpDb db) => new(
        [.. db.People.AsNoTracking().OrderBy(p => p.Name).AsEnumerable().Select(Person)],
        db.Roles.AsNoTracking().Include(r => r.Person).AsEnumerable().ToImmutableDictionary(r => r.Person!.Key, r => r.Role),
        [.. db.Invitations.AsNoTracking().Include(i => i.Person).AsEnumerable().OrderBy(i => i.IssuedAt).Select(Invitation)]);

    internal static Person Person(PersonTable row) => new(row.Key, row.Honorific, row.Name, row.Note);

    private static Invitation Invitation(InvitationTable row) => new(row.Id, row.MeetingId, row.Person?.Key, row.TokenHash, row.ExpiresAt, row.RevokedAt);
}
