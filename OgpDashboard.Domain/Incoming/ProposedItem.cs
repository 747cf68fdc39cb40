using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Domain.Incoming;

/// <summary>The parts in which a proposal is looked through, in their order.</summary>
public enum ProposalPart
{
    /// <summary>Day, hour and place.</summary>
    Meeting,

    /// <summary>Who took part.</summary>
    Participants,

    /// <summary>The agenda.</summary>
    Agenda,

    /// <summary>The rows of the commitments.</summary>
    Commitments,

    /// <summary>What was decided.</summary>
    Decisions,
}

/// <summary>One thing of a proposal as it is being looked through: beside what stands, chosen or not, and perhaps put right by hand. Immutable.</summary>
public sealed record ProposedItem
{
    /// <summary>Its place in the reading, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>As it was read.</summary>
    public required IncomingItem Read { get; init; }

    /// <summary>What would be written: as it was read, or as somebody put it right.</summary>
    public required IncomingValue Value { get; init; }

    /// <summary>What stands in its place; null when nothing does.</summary>
    public IncomingValue? Now { get; init; }

    /// <summary>Whether it is among what is to be written next.</summary>
    public bool IsChosen { get; init; }

    /// <summary>Whether what stands moved after it was chosen, so that it is chosen no more.</summary>
    public bool Moved { get; init; }

    /// <summary>Whether it says something else than what stands.</summary>
    public bool Changes => Standing.Differs(Now, Value);

    /// <summary>Whether somebody put it right by hand.</summary>
    public bool IsCorrected => Commitment != Row || Standing.Differs(Read.Value, Value);

    /// <summary>Whether the figure would fall, or be withdrawn, without a reason.</summary>
    public bool NeedsReason => Falls && string.IsNullOrWhiteSpace(Why);

    /// <summary>Whether the figure would fall, or be withdrawn.</summary>
    public bool Falls => Value is IncomingField { Change: PercentReported now } && Now is IncomingField { Change: PercentReported { Percent: { } was } }
        && (now.Percent is not { } percent || percent < was);

    /// <summary>The reason that comes with it, or null.</summary>
    public string? Why => (Value as IncomingField)?.Change.Why;

    /// <summary>Where it is looked through.</summary>
    public ProposalPart Part => PartOf(Value);

    /// <summary>The commitment under which it was read, which names its row even when the row is put to another; null when it is of no row.</summary>
    public int? Row => (Read.Value as IncomingField)?.Change.Commitment;

    /// <summary>The commitment to which it would go; null when it is of no row.</summary>
    public int? Commitment => (Value as IncomingField)?.Change.Commitment;

    /// <summary>What it is about: two things with the same would write over each other.</summary>
    public (ProposalPart Part, object About) Subject => (Part, Value switch
    {
        IncomingDay or IncomingHour or IncomingPlace => Value.GetType(),
        IncomingAgendaItem agenda => agenda.Item.Number,
        IncomingPart part => part.Part.Person.Key,
        IncomingField { Change: var row } => (row.Commitment, row.Field),
        IncomingDecision decision => decision.Decision.Id,
        _ => Value,
    });

    /// <summary>Whether a change comes of it, alone or with others.</summary>
    internal bool IsBehind(Change change) => (change, Value) switch
    {
        (RowChange row, IncomingField field) => ReferenceEquals(row, field.Change),
        (DecisionRecorded recorded, IncomingDecision decision) => recorded.Decision.Id == decision.Decision.Id,
        (DecisionSettled settled, IncomingDecision decision) => settled.Id == decision.Decision.Id,
        (ParticipantSet set, IncomingPart part) => set.Person.Key == part.Part.Person.Key,
        (AttendanceMarked marked, IncomingPart part) => marked.Person == part.Part.Person.Key,
        (AgendaSet, IncomingAgendaItem) => true,
        (MeetingPrepared or MeetingCorrected, IncomingDay or IncomingHour or IncomingPlace) => true,
        _ => false,
    };

    private static ProposalPart PartOf(IncomingValue value) => value switch
    {
        IncomingPart => ProposalPart.Participants,
        IncomingAgendaItem => ProposalPart.Agenda,
        IncomingField => ProposalPart.Commitments,
        IncomingDecision => ProposalPart.Decisions,
        _ => ProposalPart.Meeting,
    };
}
