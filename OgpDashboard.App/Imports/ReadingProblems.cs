using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;

namespace OgpDashboard.App.Imports;

/// <summary>Gathers all that is wrong in a file, and not only the first of it.</summary>
internal sealed class ReadingProblems
{
    /// <summary>Whoever has so many to mend has the wrong file: more are not kept.</summary>
    internal const int Most = 500;

    private readonly ImmutableArray<IncomingProblem>.Builder _found = ImmutableArray.CreateBuilder<IncomingProblem>();

    internal ImmutableArray<IncomingProblem> Found => _found.ToImmutable();

    internal bool IsFull => _found.Count >= Most;

    internal void Add(IncomingProblem problem)
    {
        if (!IsFull)
        {
            _found.Add(problem);
        }
    }

    internal void Stop(IncomingFault fault, Origin origin, params object[] details) => Add(IncomingProblem.Stop(fault, origin, details));

    /// <summary>Does something that the rules may refuse; what they say is kept, with its place.</summary>
    /// <returns>Null when it was refused.</returns>
    internal T? Try<T>(Origin origin, Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (RefusedException refused)
        {
            Add(IncomingProblem.Of(refused, origin));
            return null;
        }
    }
}
