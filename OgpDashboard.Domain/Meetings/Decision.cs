using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Meetings;

/// <summary>What a meeting can bring forth.</summary>
public enum DecisionKind
{
    /// <summary>Something is decided; nobody has to do anything for it to hold.</summary>
    Decision,

    /// <summary>Somebody is to do something.</summary>
    Action,

    /// <summary>A difficulty is raised to the supervisory committee (لجنة الإشراف), with the decision that is wanted of it.</summary>
    Difficulty,
}

/// <summary>What was decided, is to be done, or is raised to the committee.</summary>
public sealed record Decision
{
    /// <summary>Makes a decision.</summary>
    /// <param name="id">Its id; the same id again writes it anew.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="commitment">The commitment that it is about, or null when it is about the whole meeting.</param>
    /// <param name="text">What it says.</param>
    /// <param name="owner">Who is to do it; null where it goes to whoever answers for the commitment.</param>
    /// <param name="due">By which day, or null.</param>
    /// <param name="wanted">For a difficulty: the decision that is wanted of the committee. Kept only there.</param>
    /// <exception cref="RefusedException">A text is empty or too long, or a difficulty does not say what is wanted.</exception>
    public Decision(Guid id, DecisionKind kind, int? commitment, string? text, string? owner, DateOnly? due, string? wanted)
    {
        (Id, Kind, Commitment, Due) = (id, kind, commitment, due);
        (Text, Owner) = (LineText.Required(text), LineText.Optional(owner, People.Person.LongestName));
        Wanted = kind == DecisionKind.Difficulty ? LineText.Optional(wanted) ?? throw new RefusedException(Refusal.WantedMissing) : null;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; }

    /// <summary>What it is.</summary>
    public DecisionKind Kind { get; }

    /// <summary>The commitment that it is about, or null.</summary>
    public int? Commitment { get; }

    /// <summary>What it says.</summary>
    public string Text { get; }

    /// <summary>Who is to do it, or null.</summary>
    public string? Owner { get; }

    /// <summary>By which day, or null.</summary>
    public DateOnly? Due { get; }

    /// <summary>The decision that is wanted of the committee, or null.</summary>
    public string? Wanted { get; }
}

/// <summary>A decision as it stands.</summary>
/// <param name="Decision">What it says.</param>
/// <param name="Meeting">The id of the meeting that recorded it.</param>
/// <param name="SettledIn">The id of the meeting in which it was done with, or null while it is open.</param>
public sealed record RecordedDecision(Decision Decision, int Meeting, int? SettledIn)
{
    /// <summary>Whether somebody still has to do something for it.</summary>
    public bool IsOpen => SettledIn is null && Decision.Kind != DecisionKind.Decision;

    /// <summary>Whether it is open and its day is over.</summary>
    /// <param name="today">The day on which it is asked.</param>
    public bool IsLate(DateOnly today) => IsOpen && Decision.Due < today;
}
