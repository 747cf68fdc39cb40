using OgpDashboard.Domain;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Components.Decisions;

/// <summary>Which of a meeting's decisions are listed; the word that stands for it in the address is its token.</summary>
public enum DecisionFilter
{
    /// <summary>What is still to be done or to be answered.</summary>
    Open,

    /// <summary>What is open though its day is over.</summary>
    Late,

    /// <summary>What was raised to the supervisory committee.</summary>
    Difficulty,

    /// <summary>What somebody is to do.</summary>
    Action,

    /// <summary>What was decided.</summary>
    Decision,
}

/// <summary>What a filter shows.</summary>
internal static class DecisionFilters
{
    /// <summary>Whether a decision is shown.</summary>
    /// <param name="filter">The filter, or null for all.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="day">The day against which it is late or not.</param>
    internal static bool Shows(this DecisionFilter? filter, RecordedDecision decision, DateOnly day) => filter switch
    {
        null => true,
        DecisionFilter.Open => decision.IsOpen,
        DecisionFilter.Late => decision.IsLate(day),
        _ => Token.Of(decision.Decision.Kind) == Token.Of(filter.Value),
    };
}
