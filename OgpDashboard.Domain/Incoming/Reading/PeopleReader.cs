using System.Collections.Immutable;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>Reads who took part: «السيدة …، نائبة رئيسة المشروع المكلفة بالالتزام 11».</summary>
internal static class PeopleReader
{
    private static readonly string[] Honorifics = ["السيد", "السيدة"];

    /// <summary>The people of a list, with how sure it is who they are.</summary>
    internal static IEnumerable<IncomingItem> Read(IEnumerable<SourceLine> lines, MeetingBook book)
    {
        var known = book.Roster.People.Concat(book.Boards.SelectMany(b => b.Meeting.Participants).Select(p => p.Person)).DistinctBy(p => p.Key).ToList();
        foreach (var entry in CellText.Items(lines, (line, _) => Honorifics.Contains(line.Words.FirstOrDefault() ?? "")).Take(200))
        {
            if (One(entry, book, known) is { } item)
            {
                yield return item;
            }
        }
    }

    private static IncomingItem? One(Passage entry, MeetingBook book, List<Person> known)
    {
        var comma = entry.Text.IndexOf('،', StringComparison.Ordinal);
        var (name, rest) = comma < 0 ? (entry.Text, "") : (entry.Text[..comma].Trim(), entry.Text[(comma + 1)..].Trim());
        var honorific = Honorifics.FirstOrDefault(h => name.StartsWith(h + " ", StringComparison.Ordinal));
        name = honorific is null ? name : name[(honorific.Length + 1)..].Trim();
        if (name.Length is < 3 or > Person.LongestName || !ArabicText.IsArabic(name[0]) || (honorific is null && rest.Length == 0))
        {
            return null;
        }

        var (person, sure) = Match(honorific, name, known);
        ImmutableArray<int> commitments = [.. ArabicText.Words(rest).Select(HeadReader.Figure).OfType<int>().Where(n => book.Plan.Find(n) is not null).Distinct().Order()];
        var figure = rest.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var quality = (figure < 0 ? rest : rest[..figure]).Trim(' ', '،', '-', ':');
        var deputy = ArabicText.Words(quality).Exists(w => w is "نائب" or "نائبة");
        var part = new Participant(person, quality.Length > 500 ? quality[..500] : quality, deputy, Attendance.Present, commitments);
        return new IncomingItem(new IncomingPart(part), entry.Origin, commitments.IsEmpty ? Sureness.Guessed : sure);
    }

    // A known name as it is written is that person; with letters changed or lost in the copying it is likely them.
    private static (Person Person, Sureness Sure) Match(string? honorific, string name, List<Person> known)
    {
        var letters = Bare(name);
        var nearest = known.Select(p => (Person: p, Steps: Distance(letters, Bare(p.Name)))).OrderBy(n => n.Steps).FirstOrDefault();
        return nearest.Person is null || nearest.Steps > Math.Min(2, letters.Length / 4)
            ? (Person.New(honorific, name), Sureness.Likely)
            : (nearest.Person, nearest.Steps == 0 ? Sureness.Certain : Sureness.Likely);
    }

    private static string Bare(string name) => string.Concat(ArabicText.Fold(name).Where(char.IsLetter)).Replace('ى', 'ي').Replace('ة', 'ه');

    // Letters put in, left out, changed, or changed places with their neighbour.
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
        {
            return int.MaxValue;
        }

        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
