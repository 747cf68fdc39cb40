using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using OgpDashboard.Domain.People;

namespace OgpDashboard.Domain.Storage;

/// <summary>Turns the tables of people, roles and invitations into the roster.</summary>
internal static class RosterReader
{
    internal static Roster Roster(SqliteConnection file) => new(
        [.. file.Read("SELECT * FROM People ORDER BY Name", Person)],
        file.Read("SELECT p.Key, r.Role FROM Roles r JOIN People p ON p.Id = r.PersonId", r => KeyValuePair.Create(r.Text("Key"), r.Named<Role>("Role"))).ToImmutableDictionary(),
        [.. file.Read("SELECT i.*, p.Key FROM Invitations i LEFT JOIN People p ON p.Id = i.PersonId", r => (At: r.Moment("IssuedAt"), Invitation: Invitation(r))).OrderBy(i => i.At).Select(i => i.Invitation)]);

    internal static Person Person(Row row) => new(row.Text("Key"), row.Text("Honorific"), row.Text("Name"), row.TextOrNull("Note"));

    private static Invitation Invitation(Row row) =>
        new(row.Id("Id"), row.IntOrNull("MeetingId"), row.TextOrNull("Key"), row.Text("TokenHash"), row.Moment("ExpiresAt"), row.MomentOrNull("RevokedAt"));
}
