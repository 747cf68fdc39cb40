namespace OgpDashboard.Domain.Storage.Tables;

/// <summary>The role that somebody was given for all meetings.</summary>
internal sealed class RoleTable
{
    public int PersonId { get; set; }
    public PersonTable? Person { get; set; }
    public People.Role Role { get; set; }
}

internal sealed class InvitationTable
{
    public Guid Id { get; set; }
    public int? MeetingId { get; set; }
    public int? PersonId { get; set; }
    public PersonTable? Person { get; set; }
    public required string TokenHash { get; set; }
    public DateTimeOffset IssuedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}
