using OgpDashboard.Domain.People;

namespace OgpDashboard.Domain.Changes;

/// <summary>The circumstances of a change: who makes it, where, when, and what they had seen.</summary>
/// <param name="Id">The client's own id of the edit; the same id twice is one edit.</param>
/// <param name="Meeting">The meeting's id; 0 for what belongs to no meeting yet: the preparation of a new one, a role in all.</param>
/// <param name="By">Who.</param>
/// <param name="Seen">The number of the board that they were looking at when they began.</param>
public sealed record Edit(Guid Id, int Meeting, Actor By, long Seen)
{
    /// <summary>For whom a secretary speaks; set by the rules, never by who edits.</summary>
    public Person? For { get; init; }
}

/// <summary>The answer to an edit that stands: its number in the journal, and by what it can be checked later.</summary>
/// <param name="Number">The journal's number of the edit, which is from then on the board's.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Meeting">The meeting that it belongs to, or 0.</param>
/// <param name="Hash">The entry's hash; empty when nothing was recorded, because it stood already.</param>
public sealed record Receipt(long Number, DateTimeOffset At, int Meeting, string Hash)
{
    /// <summary>The receipt as a person keeps it: number and short hash.</summary>
    public Anchor Anchor => new(Number, Hash);
}

/// <summary>One change of several that stand or fall together.</summary>
/// <param name="Id">The client's own id of this edit; the same id twice is one edit.</param>
/// <param name="Change">What is said.</param>
public sealed record Step(Guid Id, Change Change);

/// <summary>One of several changes was refused, and so none of them was made.</summary>
/// <param name="step">Its place among them, from 0.</param>
/// <param name="cause">Why.</param>
public sealed class StepRefusedException(int step, RefusedException cause) : RefusedException(cause.Refusal, [.. cause.Details])
{
    /// <summary>The place of the refused change among those that were sent, from 0.</summary>
    public int Step { get; } = step;

    /// <summary>Why it was refused.</summary>
    public RefusedException Cause { get; } = cause;
}
