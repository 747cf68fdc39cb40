namespace OgpDashboard.Domain.Incoming;

/// <summary>A file cannot be read at all; what is wrong with single lines or cells of one that can is said in <see cref="IncomingMeeting.Problems"/>.</summary>
/// <param name="problem">Why.</param>
/// <param name="cause">What a parser said; for the log, not for the page.</param>
public sealed class UnreadableException(IncomingProblem problem, Exception? cause = null) : Exception(problem.Fault.ToString(), cause)
{
    /// <summary>Makes one that is about the file as a whole.</summary>
    /// <param name="fault">Why.</param>
    /// <param name="details">What the sentence is to mention.</param>
    public UnreadableException(IncomingFault fault, params object[] details)
        : this(IncomingProblem.Stop(fault, Origin.Whole, details))
    {
    }

    /// <summary>Why.</summary>
    public IncomingProblem Problem { get; } = problem;
}
