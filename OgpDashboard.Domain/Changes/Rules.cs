using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Changes;

/// <summary>What may be written. Pure: the same book, change and edit always give the same answer.</summary>
public static class Rules
{
    /// <summary>The most lines of one cell.</summary>
    public const int MostLines = 50;

    /// <summary>The most people of one meeting.</summary>
    public const int MostParticipants = 200;

    /// <summary>Lets a change through, or says why not.</summary>
    /// <param name="book">All meetings, and what everybody is in them, as they stand.</param>
    /// <param name="change">What is to be written.</param>
    /// <param name="edit">By whom, where, and what they had seen.</param>
    /// <returns>The edit as it is to be recorded: with what the person is in that meeting now, and for whom a secretary speaks.</returns>
    /// <exception cref="ConflictException">Somebody else changed the same field since the editor last saw it.</exception>
    /// <exception cref="RefusedException">Any other reason; nothing was changed.</exception>
    public static Edit Check(MeetingBook book, Change change, Edit edit)
    {
        var role = Permissions.Require(book, change, edit);
        LineText.Optional(change.Why);
        edit = edit with { By = edit.By with { Role = role }, For = null };
        switch (change)
        {
            case RowChange row:
                return RowRules.Check(book.Find(edit.Meeting)!, row, edit);
            case AccessChange access:
                AccessRules.Check(book, access, edit.Meeting);
                return edit;
            default:
                MeetingRules.Check(book, change, edit.Meeting);
                return edit;
        }
    }

    internal static void Require(bool holds, Refusal otherwise, params object[] details)
    {
        if (!holds)
        {
            throw new RefusedException(otherwise, details);
        }
    }
}
