namespace OgpDashboard.Domain.People;

/// <summary>What somebody may be in a meeting, from the least to the most.</summary>
public enum Role
{
    /// <summary>Looks on; changes nothing.</summary>
    Observer,

    /// <summary>Stands in for the lead of named commitments.</summary>
    Deputy,

    /// <summary>Answers for named commitments.</summary>
    Lead,

    /// <summary>Enters what others say.</summary>
    Secretary,

    /// <summary>Runs the meeting, and says who may do what.</summary>
    Coordinator,
}

/// <summary>Who makes a change; stands in the journal beside it.</summary>
/// <param name="Key">The person's stable short name.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Role">What they are in the meeting. The door does not take anybody's word for it: <see cref="Roster.RoleOf"/> does.</param>
public sealed record Actor(string Key, string Name, Role Role)
{
    /// <summary>How they signed in, or null in the journal, which keeps who and not how.</summary>
    public SignIn? SignIn { get; init; }
}

/// <summary>How somebody signed in.</summary>
/// <param name="Session">The id of the session, which can be ended.</param>
/// <param name="Invitation">The invitation that they came by, or null for an account.</param>
public sealed record SignIn(string Session, Guid? Invitation);
