using System.Globalization;
using System.Text;
using OgpDashboard.App.Imports;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Tests.Support;

/// <summary>Reads a text of which each line is one thing, so that a test says what came in: <c>percent 4 70 likely</c>.</summary>
public sealed class LineReader : IIncomingReader
{
    public const string Beginning = "lines\n";

    public string Kind => "LINES";

    public bool Knows(ReadOnlySpan<byte> head) => head.StartsWith(Encoding.UTF8.GetBytes(Beginning));

    public IncomingMeeting Read(Stream file, IncomingContext context)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        string[] lines = [.. reader.ReadToEnd().TrimEnd('\n').Split('\n')];
        var (items, problems) = (new List<IncomingItem>(), new List<IncomingProblem>());
        foreach (var (line, number) in lines.Select((l, i) => (l, i + 1)).Skip(1))
        {
            var words = line.Split(' ');
            var at = Origin.Lines(number, number);
            var sureness = Domain.Token.Read<Sureness>(words[^1]) ?? Sureness.Certain;
            switch (words[0])
            {
                case "stop":
                    problems.Add(IncomingProblem.Stop(IncomingFault.WrongValue, at, words[1]));
                    break;
                case "weekday":
                    problems.Add(IncomingProblem.Doubt(IncomingFault.WeekdayAgainstDate, at, words[1], words[2]));
                    break;
                case "unreadable":
                    throw new UnreadableException(IncomingFault.UnknownForm, words[1]);
                case "fault":
                    throw new InvalidCastException("A reader's own fault.");
                default:
                    items.Add(new IncomingItem(Value(words, line), at, sureness));
                    break;
            }
        }

        return new IncomingMeeting([.. items], [.. problems]) { Source = [.. lines] };
    }

    private static IncomingValue Value(string[] words, string line) => words[0] switch
    {
        "day" => new IncomingDay(DateOnly.ParseExact(words[1], "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        "place" => new IncomingPlace(line["place ".Length..]),
        "percent" => new IncomingField(new PercentReported(Number(words[1]), new Percentage(Number(words[2])))),
        "remark" => new IncomingField(new PlatformReported(Number(words[1]), new PlatformReport(PlatformStatus.Remark, string.Join(' ', words[2..])))),
        "action" => new IncomingField(new ActionsNoted(Number(words[1]), [.. string.Join(' ', words[2..]).Split('|').Select(t => new ActionLine(t, false))])),
        "agenda" => new IncomingAgendaItem(new AgendaItem(Number(words[1]), string.Join(' ', words[2..]))),
        "person" => new IncomingPart(new Participant(new Person(words[1], null, string.Join(' ', words[2..]), null), "رئيسة المشروع", false, Attendance.Present, [7])),
        "decision" => new IncomingDecision(new Decision(Guid.Parse("11111111-1111-1111-1111-111111111111"), DecisionKind.Decision, null, line["decision ".Length..], null, null, null)),
        _ => throw new FormatException(line),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
