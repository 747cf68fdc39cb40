using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.Domain.Changes;

/// <summary>What may be said of who may do what.</summary>
internal static class AccessRules
{
    internal static void Check(MeetingBook book, AccessChange change, int meeting)
    {
        switch (change)
        {
            case ParticipantSet set:
                CheckPart(book.Find(meeting)!, set);
                break;
            case ParticipantRemoved removed:
                var part = book.Find(meeting)!.Meeting.Part(removed.Person) ?? throw new RefusedException(Refusal.UnknownPerson);
                Rules.Require(part.Attendance == Attendance.Invited, Refusal.PersonHasAttendance, part.Person.Name);
                break;
            case InvitationIssued issued:
                CheckInvited(book, issued, meeting);
                break;
            case InvitationRevoked revoked:
                Rules.Require(book.Roster.Find(revoked.Id) is { RevokedAt: null } it && (it.Meeting ?? 0) == meeting, Refusal.UnknownInvitation);
                break;
            case RoleGiven given:
                Rules.Require(given.Role is Role.Coordinator or Role.Secretary or Role.Observer, Refusal.RoleIsByMeeting);
                RequireNotTheLast(book, given.Person.Key, stays: given.Role == Role.Coordinator);
                break;
            case RoleTaken taken:
                Rules.Require(book.Roster.Given.ContainsKey(taken.Person), Refusal.UnknownPerson);
                RequireNotTheLast(book, taken.Person, stays: false);
                break;
        }
    }

    private static void CheckPart(Board board, ParticipantSet set)
    {
        foreach (var number in set.Commitments)
        {
            Rules.Require(board.Find(number) is not null, Refusal.UnknownCommitment, number);
        }

        Rules.Require(
            board.Meeting.Part(set.Person.Key) is not null || board.Meeting.Participants.Length < Rules.MostParticipants,
            Refusal.TooManyLines, Rules.MostParticipants);
    }

    // A link for one meeting is for somebody who takes part in it; one for all meetings, for somebody who has a role in all.
    private static void CheckInvited(MeetingBook book, InvitationIssued issued, int meeting)
    {
        var known = issued.Person is { } person
            ? meeting == 0 ? book.Roster.Given.ContainsKey(person) : book.Find(meeting)!.Meeting.Part(person) is not null
            : meeting != 0;
        Rules.Require(known, Refusal.UnknownPerson);
        Rules.Require(issued.TokenHash.Length == 64 && issued.TokenHash.All(char.IsAsciiHexDigitLower), Refusal.UnknownInvitation);
    }

    // Without a coordinator nobody could ever make one again.
    private static void RequireNotTheLast(MeetingBook book, string person, bool stays)
    {
        var coordinators = book.Roster.Given.Where(g => g.Value == Role.Coordinator).Select(g => g.Key).ToList();
        Rules.Require(stays || coordinators is not [var only] || only != person, Refusal.LastCoordinator);
    }
}
