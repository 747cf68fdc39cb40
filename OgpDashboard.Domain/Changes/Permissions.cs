using System.Collections.Frozen;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.Domain.Changes;

/// <summary>Who may make a kind of change, and while a meeting is in which states.</summary>
/// <param name="Roles">Those who may make it of anything.</param>
/// <param name="OnTheirOwn">Those who may make it of the commitments that they answer for.</param>
/// <param name="States">The states of the meeting in which it can be made.</param>
/// <param name="WithoutMeeting">Whether it can be made outside any meeting.</param>
/// <param name="Otherwise">What is answered in any other state.</param>
public sealed record Allowance(Role[] Roles, Role[] OnTheirOwn, MeetingState[] States, bool WithoutMeeting, Refusal Otherwise)
{
    /// <summary>Whether a role may make the change, whatever state the meeting is in.</summary>
    /// <param name="role">The role; null for somebody whom nothing lets in.</param>
    /// <param name="own">Whether it is of a commitment that they answer for.</param>
    public bool Allows(Role? role, bool own) => role is { } r && (Roles.Contains(r) || (own && OnTheirOwn.Contains(r)));
}

/// <summary>The table of docs/security.md: the one place that says who may do what. A test holds the two together.</summary>
public static class Permissions
{
    private static readonly Role[] Coordinator = [Role.Coordinator];
    private static readonly Role[] WhoRecords = [Role.Coordinator, Role.Secretary];
    private static readonly Role[] WhoAnswers = [Role.Lead, Role.Deputy];
    private static readonly MeetingState[] NotClosed = [MeetingState.Prepared, MeetingState.Open];

    private static readonly Allowance OfRows = new(WhoRecords, WhoAnswers, [MeetingState.Open], false, Refusal.MeetingNotOpen);
    private static readonly Allowance OfParts = new(Coordinator, [], NotClosed, false, Refusal.WrongMeetingState);
    private static readonly Allowance OfTheCourse = new(Coordinator, [], [MeetingState.Open], false, Refusal.MeetingNotOpen);
    private static readonly Allowance OfDecisions = new(WhoRecords, [], [MeetingState.Open], false, Refusal.MeetingNotOpen);
    private static readonly Allowance OfRoles = new(Coordinator, [], [], true, Refusal.WrongMeetingState);

    private static readonly FrozenDictionary<Type, Allowance> Table = new Dictionary<Type, Allowance>
    {
        [typeof(PercentReported)] = OfRows,
        [typeof(PlatformReported)] = OfRows,
        [typeof(ActionsNoted)] = OfRows,
        [typeof(Rescheduled)] = OfRows,
        [typeof(ReasonGiven)] = OfRows,
        [typeof(MeetingPrepared)] = new(WhoRecords, [], [], true, Refusal.WrongMeetingState),
        [typeof(MeetingCorrected)] = new(WhoRecords, [], NotClosed, false, Refusal.WrongMeetingState),
        [typeof(MeetingOpened)] = new(Coordinator, [], [MeetingState.Prepared], false, Refusal.WrongMeetingState),
        [typeof(MeetingClosed)] = new(Coordinator, [], [MeetingState.Open], false, Refusal.WrongMeetingState),
        [typeof(MeetingReopened)] = new(Coordinator, [], [MeetingState.Closed], false, Refusal.WrongMeetingState),
        [typeof(AgendaSet)] = new(WhoRecords, [], NotClosed, false, Refusal.WrongMeetingState),
        [typeof(AgendaItemBegun)] = OfTheCourse,
        [typeof(AgendaItemFinished)] = OfTheCourse,
        [typeof(CommitmentCalled)] = OfTheCourse,
        [typeof(AttendanceMarked)] = new(WhoRecords, [], NotClosed, false, Refusal.WrongMeetingState),
        [typeof(DecisionRecorded)] = OfDecisions,
        [typeof(DecisionSettled)] = OfDecisions,
        [typeof(DecisionWithdrawn)] = OfDecisions,
        [typeof(PlanExtended)] = new(Coordinator, [], [], true, Refusal.WrongMeetingState),
        [typeof(ParticipantSet)] = OfParts,
        [typeof(ParticipantRemoved)] = OfParts,
        [typeof(InvitationIssued)] = new(Coordinator, [], NotClosed, true, Refusal.WrongMeetingState),
        [typeof(InvitationRevoked)] = new(Coordinator, [], Enum.GetValues<MeetingState>(), true, Refusal.WrongMeetingState),
        [typeof(RoleGiven)] = OfRoles,
        [typeof(RoleTaken)] = OfRoles,
    }.ToFrozenDictionary();

    /// <summary>The permission for a kind of change.</summary>
    /// <param name="change">The change's type.</param>
    /// <exception cref="KeyNotFoundException">There is no rule for it: a fault of the program, so nobody may make it.</exception>
    public static Allowance Of(Type change) => Table[change];

    /// <summary>Whether somebody would be let through with a change of a commitment's row, were the meeting open.</summary>
    /// <param name="board">The meeting's board.</param>
    /// <param name="actor">Who, as they are in that meeting.</param>
    /// <param name="commitment">The commitment's number.</param>
    public static bool MayReport(Board board, Actor actor, int commitment) => OfRows.Allows(actor.Role, Owns(board.Meeting, actor.Key, commitment));

    /// <summary>Lets a change through, or says why this person may not make it, or not now.</summary>
    /// <param name="book">All meetings and everybody's role, as they stand.</param>
    /// <param name="change">What is to be written.</param>
    /// <param name="edit">By whom and where.</param>
    /// <returns>What the person is in that meeting.</returns>
    /// <exception cref="RefusedException">They may not, or not now.</exception>
    internal static Role Require(MeetingBook book, Change change, Edit edit)
    {
        var board = edit.Meeting == 0 ? null : book.Find(edit.Meeting);
        var permission = Of(change.GetType());
        var own = change is RowChange row && board is not null && Owns(board.Meeting, edit.By.Key, row.Commitment);
        var role = book.RoleOf(edit.By, board?.Meeting) ?? throw new RefusedException(Refusal.SignedOut);
        if (!permission.Allows(role, own))
        {
            throw new RefusedException(permission.OnTheirOwn.Contains(role) ? Refusal.NotYours : Refusal.NotAllowed);
        }

        if (board is null && !(permission.WithoutMeeting && edit.Meeting == 0))
        {
            throw new RefusedException(Refusal.UnknownMeeting);
        }

        if (board is not null && !permission.States.Contains(board.Meeting.State))
        {
            throw new RefusedException(permission.Otherwise);
        }

        return role;
    }

    private static bool Owns(Meeting meeting, string person, int commitment) => meeting.Part(person)?.Commitments.Contains(commitment) == true;
}
