using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage;

/// <summary>Writes who may do what into a context; the caller commits.</summary>
internal sealed class AccessWriter(OgpDb db, string plan)
{
    internal void Write(AccessChange change, int? meeting, DateTimeOffset at)
    {
        switch (change)
        {
            case ParticipantSet c:
                SetPart(c, meeting!.Value);
                break;
            case ParticipantRemoved c:
                db.Set<ParticipantTable>().Where(p => p.MeetingId == meeting && p.Person!.Key == c.Person).ExecuteDelete();
                Revoke(i => i.MeetingId == meeting && i.Person!.Key == c.Person, at);
                break;
            case InvitationIssued c:
                Issue(c, meeting, at);
                break;
            case InvitationRevoked c:
                Revoke(i => i.Id == c.Id, at);
                break;
            case RoleGiven c:
                var person = Known(c.Person);
                db.Roles.Where(r => r.PersonId == person.Id).ExecuteDelete();
                db.Roles.Add(new RoleTable { PersonId = person.Id, Role = c.Role });
                break;
            case RoleTaken c:
                db.Roles.Where(r => r.Person!.Key == c.Person).ExecuteDelete();
                Revoke(i => i.MeetingId == null && i.Person!.Key == c.Person, at);
                break;
        }
    }

    /// <summary>An observer's link dies with the meeting.</summary>
    internal void EndObserversLinks(int meeting, DateTimeOffset at) => Revoke(i => i.MeetingId == meeting && i.PersonId == null, at);

    private void SetPart(ParticipantSet set, int meeting)
    {
        var person = Known(set.Person);
        var part = db.Set<ParticipantTable>().Include(p => p.Commitments).SingleOrDefault(p => p.MeetingId == meeting && p.PersonId == person.Id);
        if (part is null)
        {
            part = new ParticipantTable { MeetingId = meeting, PersonId = person.Id, Quality = set.Quality, Attendance = Attendance.Invited };
            db.Set<ParticipantTable>().Add(part);
        }

        (part.Quality, part.IsDeputy) = (set.Quality, set.IsDeputy);
        part.Commitments.Clear();
        var ids = db.Plans.Where(p => p.Code == plan).SelectMany(p => p.Commitments).ToDictionary(c => c.Number, c => c.Id);
        part.Commitments.AddRange(set.Commitments.Select(n => new ResponsibilityTable { CommitmentId = ids[n] }));
    }

    private void Issue(InvitationIssued issued, int? meeting, DateTimeOffset at)
    {
        var person = issued.Person is { } key ? db.People.Single(p => p.Key == key).Id : (int?)null;
        Revoke(i => i.MeetingId == meeting && i.PersonId == person, at);
        db.Invitations.Add(new InvitationTable
        {
            Id = issued.Id,
            MeetingId = meeting,
            PersonId = person,
            TokenHash = issued.TokenHash,
            IssuedAt = at,
            ExpiresAt = issued.ExpiresAt,
        });
    }

    private void Revoke(System.Linq.Expressions.Expression<Func<InvitationTable, bool>> which, DateTimeOffset at) =>
        db.Invitations.Where(which).Where(i => i.RevokedAt == null).ExecuteUpdate(u => u.SetProperty(i => i.RevokedAt, at));

    // The person as they are known now, with the name as it was said last.
    private PersonTable Known(Person person)
    {
        var row = db.People.SingleOrDefault(p => p.Key == person.Key);
        if (row is null)
        {
            row = new PersonTable { Key = person.Key, Honorific = person.Honorific, Name = person.Name };
            db.People.Add(row);
        }

        (row.Honorific, row.Name) = (person.Honorific, person.Name);
        db.SaveChanges();
        return row;
    }
}
