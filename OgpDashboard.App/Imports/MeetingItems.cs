using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using OgpDashboard.App.Exports.Data;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Imports;

/// <summary>What a file proposes of the meeting itself: when and where, its agenda, who was there.</summary>
/// <param name="book">What is known.</param>
/// <param name="problems">Where problems are gathered.</param>
/// <param name="add">Takes what is proposed.</param>
internal sealed partial class MeetingItems(MeetingBook book, ReadingProblems problems, Action<Origin, IncomingValue?> add)
{
    internal void Of(BoardParts parts)
    {
        Details(parts.Meeting);
        Agenda(parts.Agenda ?? []);
        People(parts.Participants ?? []);
    }

    private void Details(Entry? meeting)
    {
        if (meeting is null)
        {
            return;
        }

        if (meeting.Day(Fields.Date) is { } day)
        {
            add(meeting.Origin(Fields.Date), new IncomingDay(day));
        }

        if (meeting.Hour(Fields.Time) is { } hour)
        {
            add(meeting.Origin(Fields.Time), new IncomingHour(hour));
        }

        if (meeting.Text(Fields.Place) is { } place && problems.Try(meeting.Origin(Fields.Place), () => LineText.Optional(place)) is { } clean)
        {
            add(meeting.Origin(Fields.Place), new IncomingPlace(clean));
        }
    }

    private void Agenda(ImmutableArray<Entry> entries)
    {
        var seen = new HashSet<int>();
        foreach (var entry in entries)
        {
            var (number, text, minutes, walks, finished) =
                (entry.Whole(Fields.Number), entry.Text(Fields.Text), entry.Whole(Fields.Minutes), entry.YesOrNo(Fields.Walks), entry.YesOrNo(Fields.Finished));
            if (!entry.Holds(Fields.Number, Fields.Text, Fields.Minutes, Fields.Walks, Fields.Finished))
            {
                continue;
            }

            if (problems.Try(entry.Origin(), () => new AgendaItem(number ?? 0, text, minutes, walks, finished)) is { } item)
            {
                if (!seen.Add(item.Number))
                {
                    problems.Stop(IncomingFault.Twice, entry.Origin(Fields.Number), item.Number);
                }

                add(entry.Origin(), new IncomingAgendaItem(item));
            }
        }
    }

    private void People(ImmutableArray<Entry> entries)
    {
        var seen = new HashSet<string>();
        foreach (var entry in entries)
        {
            if (Part(entry) is { } part)
            {
                if (!seen.Add(part.Person.Key))
                {
                    problems.Stop(IncomingFault.Twice, entry.Origin(Fields.Name), part.Person.Name);
                }

                add(entry.Origin(), new IncomingPart(part));
            }
        }
    }

    private Participant? Part(Entry entry)
    {
        var (deputy, attendance, arrived, left) =
            (entry.YesOrNo(Fields.Deputy), entry.Value<Attendance>(Fields.Attendance) ?? Attendance.Invited, entry.Hour(Fields.Arrived), entry.Hour(Fields.Left));
        var commitments = entry.Numbers(Fields.Commitments);
        foreach (var unknown in commitments.Where(c => book.Plan.Find(c) is null))
        {
            problems.Stop(IncomingFault.UnknownCommitment, entry.Origin(Fields.Commitments), unknown);
        }

        if (!entry.Holds(Fields.Deputy, Fields.Attendance, Fields.Arrived, Fields.Left, Fields.Commitments)
            || problems.Try(entry.Origin(Fields.Name), () => Person(entry)) is not { } person)
        {
            return null;
        }

        return problems.Try(entry.Origin(), () =>
        {
            var set = new ParticipantSet(person, entry.Text(Fields.Quality), deputy, commitments);
            var marked = new AttendanceMarked(person.Key, attendance, entry.Text(Fields.RepresentedBy), arrived, left);
            return new Participant(person, set.Quality, deputy, attendance, set.Commitments) { RepresentedBy = marked.RepresentedBy, Arrived = marked.Arrived, Left = marked.Left };
        });
    }

    private Person? Person(Entry entry)
    {
        var (key, honorific, name, note) = (entry.Text(Fields.Person)?.Trim(), entry.Text(Fields.Honorific), entry.Text(Fields.Name), entry.Text(Fields.Note));
        if (key is not null && !Key().IsMatch(key))
        {
            entry.Wrong(Fields.Person);
            return null;
        }

        // Who is added by name only may be known already; if not, the same name gives the same key each time that the file is read.
        var written = new Person(key ?? "?", honorific, name, note);
        var known = key is null ? Known().FirstOrDefault(p => p.Name == written.Name) : Known().FirstOrDefault(p => p.Key == key);
        if (known is not null && known.Name == written.Name && (known.Honorific == written.Honorific || !entry.Has(Fields.Honorific)) && (written.Note is null || known.Note == written.Note))
        {
            return known;
        }

        return new Person(key ?? known?.Key ?? KeyOf(written.Name), written.Honorific, written.Name, written.Note ?? known?.Note);
    }

    private IEnumerable<Person> Known() => book.Boards.Reverse().SelectMany(b => b.Meeting.Participants).Select(p => p.Person).Concat(book.Roster.People);

    private static string KeyOf(string name) => $"p-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))}"[..14];

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$", RegexOptions.None, 1000)]
    private static partial Regex Key();
}
