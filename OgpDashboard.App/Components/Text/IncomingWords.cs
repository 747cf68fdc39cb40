using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Components.Text;

/// <summary>Says what came in: what each thing is, what it says, where it stands, and what is wrong with it.</summary>
/// <param name="texts">The texts of the user's language.</param>
public sealed class IncomingWords(IStringLocalizer<Texts> texts)
{
    private readonly Words _words = new(texts);

    /// <summary>What a thing is: «نسبة الإنجاز», «النقطة 2», a name.</summary>
    public string Label(IncomingValue value) => value switch
    {
        IncomingDay => texts["Meeting.Date"],
        IncomingHour => texts["Meeting.Time"],
        IncomingPlace => texts["Import.Place"],
        IncomingAgendaItem agenda => texts["Journal.Item", agenda.Item.Number],
        IncomingPart part => part.Part.Person.Name,
        IncomingField field => Label(field.Change.Field),
        IncomingDecision { Decision: var decision } => _words.Name(decision.Kind) + (decision.Commitment is { } number ? $" · {texts["Journal.Commitment", number]}" : ""),
        _ => "",
    };

    /// <summary>The same where nothing around it says of which commitment it is: «الالتزام 4 · نسبة الإنجاز».</summary>
    public string Name(IncomingValue value) =>
        value is IncomingField field ? $"{texts["Journal.Commitment", field.Change.Commitment]} · {Label(value)}" : Label(value);

    /// <summary>What a thing says, line by line; «–» when nothing.</summary>
    public IReadOnlyList<string> Lines(IncomingValue? value) => value switch
    {
        IncomingField { Change: ActionsNoted { Lines: { IsEmpty: false } lines } } => [.. lines.Select(l => l.Text)],
        IncomingField { Change: Rescheduled { Lines: { IsEmpty: false } lines } } => [.. lines.Select(Line)],
        _ => [Short(value)],
    };

    /// <summary>Where a thing stands in its source: «السطور 67–79», «الورقة board · السطر 5 · العمود …». Empty for the source as a whole.</summary>
    public string Place(Origin origin)
    {
        var parts = new List<string>();
        if (origin.Sheet is { } sheet)
        {
            parts.Add(texts["Import.Sheet", sheet]);
        }

        if (origin.From is { } from)
        {
            parts.Add(origin.To is { } to && to > from ? texts["Import.LinesAt", Isolated(from), Isolated(to)] : texts["Import.LineAt", Isolated(from)]);
        }

        if (origin.Column is { } column)
        {
            parts.Add(texts["Import.Column", column]);
        }

        return string.Join(" · ", parts);
    }

    /// <summary>The sentence for what is wrong or doubtful.</summary>
    public string Sentence(IncomingProblem problem) => problem switch
    {
        { Refused: { } refused } => _words.Sentence(refused),
        { Fault: IncomingFault.PartMissing } => texts["Incoming.part-missing", problem.Details is [string part] && Token.Read<MinutesPart>(part) is { } known ? _words.Name(known) : ""],
        _ => texts[$"Incoming.{Token.Of(problem.Fault)}", [.. problem.Details.Select(Detail)]],
    };

    private string Label(Field field) => field switch
    {
        Field.Percent => texts["Drawer.Percent"],
        Field.Platform => texts["Column.Platform"],
        Field.Actions => texts["Column.Actions"],
        Field.Schedule => texts["Column.Schedule"],
        _ => texts["Reason.Title"],
    };

    private string Short(IncomingValue? value) => value switch
    {
        IncomingDay day => _words.LongDay(day.Day),
        IncomingHour hour => hour.Hour.ToString("HH:mm", CultureInfo.InvariantCulture),
        IncomingPlace place => place.Place,
        IncomingAgendaItem { Item: var item } => item.Text + (item.Minutes is { } minutes ? $" ({texts["Agenda.MinutesShort", minutes]})" : ""),
        IncomingPart part => Part(part.Part),
        IncomingField { Change: PercentReported { Percent: { } percent } } => $"{Words.Number(percent.Value)} %",
        IncomingField { Change: PercentReported } => texts["Percent.None"],
        IncomingField { Change: PlatformReported { Platform: { Status: not PlatformStatus.Unknown } platform } } => platform.Remark ?? _words.Name(platform.Status),
        IncomingField { Change: ReasonGiven { Reason: { } reason } } => _words.Reason(reason),
        IncomingDecision decision => Decided(decision.Decision, decision.Settled),
        _ => "–",
    };

    private string Line(ScheduleLine line) => $"{line.Text} ({Joined(_words.Name(line.State), _words.Detail(line))})";

    private string Part(Participant part) => Joined(
        part.Quality,
        part.Commitments.IsEmpty ? null : texts["People.Answers", string.Join("، ", part.Commitments)].Value,
        part.IsDeputy ? texts["People.Deputy"].Value : null,
        part.RepresentedBy is { } by ? $"{_words.Name(part.Attendance)}: {by}" : _words.Name(part.Attendance));

    private string Decided(Decision decision, bool? settled) => Joined(
        decision.Text,
        decision.Wanted is { } wanted ? $"{texts["Decision.Wanted"]}: {wanted}" : null,
        decision.Owner is { } owner ? $"{texts["Decision.Owner"]}: {owner}" : null,
        decision.Due is { } due ? $"{texts["Decision.Due"]}: {_words.Day(due)}" : null,
        settled is { } done && decision.Kind != DecisionKind.Decision ? texts[done ? "Decision.Done" : "Decision.Open"].Value : null);

    private string Detail(object detail) => detail switch
    {
        int number => Isolated(number),
        DateOnly day => _words.Day(day),
        IncomingValue value => Name(value),
        _ => Convert.ToString(detail, CultureInfo.InvariantCulture) ?? "",
    };

    // A number keeps its place inside an Arabic sentence, as with <bdi> where there is markup.
    private static string Isolated(int number) => $"\u2066{number.ToString(CultureInfo.InvariantCulture)}\u2069";

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
}
