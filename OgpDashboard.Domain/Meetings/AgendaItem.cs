using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Meetings;

/// <summary>A point of the agenda.</summary>
public sealed record AgendaItem
{
    /// <summary>The longest that a point can be agreed to take, in minutes.</summary>
    public const int MostMinutes = 600;

    /// <summary>Makes a point.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="text">What it says.</param>
    /// <param name="minutes">How many minutes were agreed for it, or null.</param>
    /// <param name="walksCommitments">Whether the commitments are walked through one by one under it.</param>
    /// <param name="isFinished">Whether it is done with.</param>
    /// <exception cref="RefusedException">There is no text, or the number or the minutes are out of range.</exception>
    public AgendaItem(int number, string? text, int? minutes = null, bool walksCommitments = false, bool isFinished = false)
    {
        Rules.Require(number is >= 1 and <= 99, Refusal.AgendaNumberOutOfRange, 99);
        Rules.Require(minutes is null or (>= 1 and <= MostMinutes), Refusal.MinutesOutOfRange, MostMinutes);
        (Number, Text, Minutes, WalksCommitments, IsFinished) = (number, LineText.Required(text), minutes, walksCommitments, isFinished);
    }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; }

    /// <summary>What it says.</summary>
    public string Text { get; }

    /// <summary>How many minutes were agreed for it, or null.</summary>
    public int? Minutes { get; }

    /// <summary>Whether the commitments are walked through one by one under it.</summary>
    public bool WalksCommitments { get; }

    /// <summary>Whether it is done with.</summary>
    public bool IsFinished { get; }
}
