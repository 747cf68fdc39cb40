namespace OgpDashboard.Domain.People;

/// <summary>What somebody is in the meeting.</summary>
public enum Role
{
    /// <summary>Looks on; changes nothing.</summary>
    Observer,

    /// <summary>Answers for named commitments.</summary>
    Lead,

    /// <summary>Enters what others say.</summary>
    Secretary,

    /// <summary>Runs the meeting.</summary>
    Coordinator,
}

/// <summary>Who makes a change; stands in the journal beside it.</summary>
/// <param name="Name">The name to show.</param>
/// <param name="Role">What they are in the meeting.</param>
public sealed record Actor(string Name, Role Role);
