using System.Collections.Immutable;

namespace OgpDashboard.App.Imports;

/// <summary>What a file of ours says, part by part, before it is known what it means. A part that the file does not have is null, and nothing is proposed of it.</summary>
internal sealed record BoardParts
{
    internal Entry? Meeting { get; init; }

    internal ImmutableArray<Entry>? Agenda { get; init; }

    internal ImmutableArray<Entry>? Participants { get; init; }

    internal ImmutableArray<Entry> Rows { get; init; } = [];

    /// <summary>The lines of actions, each with its commitment.</summary>
    internal ImmutableArray<Entry>? Actions { get; init; }

    /// <summary>The lines of schedules, each with its commitment.</summary>
    internal ImmutableArray<Entry>? Schedule { get; init; }

    /// <summary>Whether those lines stand within the rows, and not in a list of their own.</summary>
    internal bool ScheduleIsOfRows { get; init; }

    internal ImmutableArray<Entry>? Decisions { get; init; }
}
