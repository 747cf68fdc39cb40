namespace OgpDashboard.Domain.Changes;

/// <summary>Why a change is refused. The sentence for each stands in the texts of the page, so that it is said in the user's language.</summary>
public enum Refusal
{
    /// <summary>What was typed is not a whole number. {0}: what was typed.</summary>
    PercentNotANumber,

    /// <summary>The percentage lies outside 0–100. {0}: the number.</summary>
    PercentOutOfRange,

    /// <summary>A percentage that goes down, or is withdrawn, needs a reason. {0}: the figure so far.</summary>
    FallNeedsReason,

    /// <summary>A remark on the platform needs its text.</summary>
    RemarkNeedsText,

    /// <summary>A line has no text.</summary>
    TextMissing,

    /// <summary>A text is too long. {0}: the most characters.</summary>
    TextTooLong,

    /// <summary>A list has too many lines. {0}: the most lines.</summary>
    TooManyLines,

    /// <summary>A window ends before it begins.</summary>
    WindowEndsBeforeItBegins,

    /// <summary>A dated line has no month to begin in.</summary>
    WindowNeedsBeginning,

    /// <summary>A month was chosen without a whole year.</summary>
    MonthNeedsYear,

    /// <summary>An awaiting line names neither somebody nor a day.</summary>
    AwaitedNobody,

    /// <summary>A cancelled line has no reason.</summary>
    CancelledWithoutReason,

    /// <summary>A line depends on a commitment that the plan does not have, or on its own. {0}: the number.</summary>
    DependsOnNothing,

    /// <summary>The plan has no such commitment. {0}: the number.</summary>
    UnknownCommitment,

    /// <summary>There is no such meeting.</summary>
    UnknownMeeting,

    /// <summary>The meeting is not open, so figures cannot change.</summary>
    MeetingNotOpen,

    /// <summary>Another meeting is open already.</summary>
    AnotherMeetingOpen,

    /// <summary>Another meeting is prepared already.</summary>
    AnotherMeetingPrepared,

    /// <summary>The meeting is not in a state in which this can be done (opened twice, closed twice, corrected after closing).</summary>
    WrongMeetingState,

    /// <summary>A new meeting has no day.</summary>
    DayMissing,

    /// <summary>A new meeting cannot be dated before the last closed one. {0}: that one's date, yyyy-MM-dd.</summary>
    DateBeforeLastMeeting,

    /// <summary>This person may not make this change.</summary>
    NotAllowed,

    /// <summary>This person may make such a change of the commitments that they answer for, and this is not one of them.</summary>
    NotYours,

    /// <summary>Whoever makes the change is signed in no more: signed out, expired, or their role or invitation was taken away.</summary>
    SignedOut,

    /// <summary>This person makes too many changes at once.</summary>
    TooManyChanges,

    /// <summary>Nobody of that key is known there.</summary>
    UnknownPerson,

    /// <summary>There is no such invitation, or it was withdrawn already.</summary>
    UnknownInvitation,

    /// <summary>A lead or deputy is named in a meeting, not for all of them.</summary>
    RoleIsByMeeting,

    /// <summary>The last coordinator cannot lose the role.</summary>
    LastCoordinator,

    /// <summary>Two items of the agenda have the same number. {0}: the number.</summary>
    DuplicateAgendaNumber,

    /// <summary>The number of an agenda item lies outside its range. {0}: the greatest.</summary>
    AgendaNumberOutOfRange,

    /// <summary>The agenda has no item of that number. {0}: the number.</summary>
    UnknownAgendaItem,

    /// <summary>The agreed time of an item lies outside its range. {0}: the most minutes.</summary>
    MinutesOutOfRange,

    /// <summary>Somebody is said to be represented, and nobody is named who came.</summary>
    RepresentativeMissing,

    /// <summary>Somebody is said to have left before they came.</summary>
    LeftBeforeArriving,

    /// <summary>Somebody whose attendance is marked cannot be removed. {0}: their name.</summary>
    PersonHasAttendance,

    /// <summary>A difficulty does not say which decision is wanted.</summary>
    WantedMissing,

    /// <summary>Something is due before the day of the meeting. {0}: that day.</summary>
    DueBeforeMeeting,

    /// <summary>There is no such decision, or it was withdrawn.</summary>
    UnknownDecision,

    /// <summary>A decision of an earlier meeting cannot be written anew or taken back, only done with.</summary>
    DecisionOfEarlierMeeting,

    /// <summary>It is not said how many bodies have not replied. {0}: the most.</summary>
    BodiesMissing,

    /// <summary>Commitments would wait for each other in a circle. {0}: its path, number by number.</summary>
    DependencyCycle,

    /// <summary>A meeting is reopened without a reason.</summary>
    ReopeningNeedsReason,

    /// <summary>Only the last meeting can be reopened: a later one began with its figures.</summary>
    LaterMeetingBegan,

    /// <summary>A plan is extended to a month that is not after its end. {0}: its end.</summary>
    ExtensionNotAfterEnd,

    /// <summary>A plan is extended beyond what an extension can give. {0}: the limit.</summary>
    ExtensionBeyondLimit,

    /// <summary>Somebody else changed the same field meanwhile; see <see cref="ConflictException"/>.</summary>
    Conflict,

    /// <summary>The store could not write; nothing was changed.</summary>
    StoreUnavailable,
}

/// <summary>A change was refused; nothing was changed.</summary>
/// <param name="refusal">Why.</param>
/// <param name="details">What the sentence is to mention, in the order that <see cref="Changes.Refusal"/> says.</param>
public class RefusedException(Refusal refusal, params object[] details) : Exception(refusal.ToString())
{
    /// <summary>Why.</summary>
    public Refusal Refusal { get; } = refusal;

    /// <summary>What the sentence is to mention.</summary>
    public IReadOnlyList<object> Details { get; } = details;
}

/// <summary>Somebody else changed the same field since the editor last saw it.</summary>
/// <param name="theirs">Their change as the journal has it.</param>
public sealed class ConflictException(JournalEntry theirs) : RefusedException(Refusal.Conflict)
{
    /// <summary>Their change: who, when, and the value that stands now.</summary>
    public JournalEntry Theirs { get; } = theirs;
}
