using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Domain.Incoming;

/// <summary>What can be wrong or doubtful in what comes in. The sentence for each stands in the texts of the page, <c>Incoming.token</c>.</summary>
public enum IncomingFault
{
    /// <summary>The file is none that can be read. {0}: what can be.</summary>
    NotReadable,

    /// <summary>The file is too large, or becomes so when it is unpacked. {0}: the most, in megabytes.</summary>
    TooLarge,

    /// <summary>A sheet or a list has too many rows. {0}: the most.</summary>
    TooManyRows,

    /// <summary>The text is in no encoding that can be told: neither UTF-8, nor UTF-16 with its mark.</summary>
    WrongEncoding,

    /// <summary>The file is of a form that this version does not know. {0}: the form.</summary>
    UnknownForm,

    /// <summary>The file is of another plan. {0}: that plan's code.</summary>
    AnotherPlan,

    /// <summary>A sheet is missing. {0}: its name.</summary>
    SheetMissing,

    /// <summary>A column is missing. {0}: its heading.</summary>
    ColumnMissing,

    /// <summary>A cell holds what its column cannot. {0}: what it holds.</summary>
    WrongValue,

    /// <summary>A cell was changed that only shows what is edited in another sheet. {0}: that sheet.</summary>
    EditedElsewhere,

    /// <summary>The plan has no such commitment. {0}: the number.</summary>
    UnknownCommitment,

    /// <summary>The same thing stands there twice. {0}: what.</summary>
    Twice,

    /// <summary>The rules refuse it: see <see cref="IncomingProblem.Refused"/>.</summary>
    Refused,

    /// <summary>The weekday that is written is not that of the date. {0}: as written; {1}: that of the date.</summary>
    WeekdayAgainstDate,

    /// <summary>The text announces another number of commitments than it has rows. {0}: announced; {1}: found.</summary>
    AnnouncedAgainstFound,

    /// <summary>A commitment seems to have no row. {0}: its number.</summary>
    CommitmentMissing,

    /// <summary>Something that minutes have was not found. {0}: what: the token of a <see cref="MinutesPart"/>.</summary>
    PartMissing,

    /// <summary>Lines that could not be told what they are.</summary>
    Unplaced,
}

/// <summary>The parts that a reader of minutes looks for.</summary>
public enum MinutesPart
{
    /// <summary>The day.</summary>
    Day,

    /// <summary>The hour.</summary>
    Hour,

    /// <summary>The place.</summary>
    Place,

    /// <summary>Who took part.</summary>
    Participants,

    /// <summary>The agenda.</summary>
    Agenda,

    /// <summary>The table of commitments.</summary>
    Rows,
}

/// <summary>Something wrong or doubtful.</summary>
/// <param name="Fault">What.</param>
/// <param name="Origin">Where.</param>
/// <param name="Stops">Whether nothing can be taken over while it stands; else it is a warning.</param>
/// <param name="Details">What the sentence is to mention, in the order that <see cref="IncomingFault"/> says.</param>
public sealed record IncomingProblem(IncomingFault Fault, Origin Origin, bool Stops, ImmutableArray<object> Details)
{
    /// <summary>Why the rules refuse it, where <see cref="Fault"/> is <see cref="IncomingFault.Refused"/>.</summary>
    public RefusedException? Refused { get; init; }

    /// <summary>A warning.</summary>
    public static IncomingProblem Doubt(IncomingFault fault, Origin origin, params object[] details) => new(fault, origin, false, [.. details]);

    /// <summary>Something that stops all.</summary>
    public static IncomingProblem Stop(IncomingFault fault, Origin origin, params object[] details) => new(fault, origin, true, [.. details]);

    /// <summary>What the rules say against something at that place.</summary>
    public static IncomingProblem Of(RefusedException refused, Origin origin) => new(IncomingFault.Refused, origin, true, [.. refused.Details]) { Refused = refused };
}
