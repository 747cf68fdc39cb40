using System.Globalization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.Domain;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;

namespace OgpDashboard.App.Commands;

/// <summary>Says on the command line what came in: the frame in English, as all commands, and what the file says in its own words.</summary>
/// <param name="output">Takes it.</param>
/// <param name="words">The words of the page.</param>
internal sealed class Telling(TextWriter output, IncomingWords words)
{
    /// <summary>Says a sentence.</summary>
    internal void Say(string sentence) => output.WriteLine(sentence);

    /// <summary>Says what is wrong or doubtful.</summary>
    internal void Say(IncomingProblem problem) =>
        Say($"{(problem.Stops ? "PROBLEM" : "warning")} {Token.Of(problem.Fault)}{At(problem.Origin)}: {words.Sentence(problem)}");

    /// <summary>Says what a proposal would change, and what is wrong in it.</summary>
    internal void Say(IncomingReview proposal)
    {
        foreach (var problem in proposal.Incoming.Problems.OrderByDescending(p => p.Stops))
        {
            Say(problem);
        }

        Say(proposal.Target is { Meeting: var meeting }
            ? string.Create(CultureInfo.InvariantCulture, $"It goes to meeting {meeting.Id} ({Token.Of(meeting.State)}, {meeting.Details.Date:yyyy-MM-dd}).")
            : "It goes to a new meeting.");
        foreach (var item in proposal.Items.Where(i => i.Changes))
        {
            Say($"{(item.IsChosen ? "+" : " ")} {Name(item)}: {Said(item.Now)} -> {Said(item.Value)} [{Token.Of(item.Read.Sureness)}{At(item.Read.Origin)}]{(item.NeedsReason ? " (falls: wants a reason, --why)" : "")}");
        }

        var changing = proposal.Items.Count(i => i.Changes);
        Say(string.Create(CultureInfo.InvariantCulture, $"{changing} of {proposal.Items.Length} items change something; {proposal.Chosen.Length} are chosen."));
    }

    /// <summary>Says that nothing was written, and because of what.</summary>
    internal void Refused(ProposedItem? item, string why) =>
        Say($"Nothing was written: {(item is null ? "" : $"{Name(item)}{At(item.Read.Origin)}: ")}{why}.");

    /// <summary>A refusal's code, with what it mentions.</summary>
    internal static string Why(RefusedException refused) =>
        Token.Of(refused.Refusal) + (refused.Details.Count == 0 ? "" : $" ({string.Join(", ", refused.Details.Select(d => Convert.ToString(d, CultureInfo.InvariantCulture)))})");

    private string Said(IncomingValue? value) => value is null ? "nothing" : string.Join(" | ", words.Lines(value));

    private static string Name(ProposedItem item) => item.Value switch
    {
        IncomingDay => "day",
        IncomingHour => "hour",
        IncomingPlace => "place",
        IncomingAgendaItem agenda => string.Create(CultureInfo.InvariantCulture, $"agenda item {agenda.Item.Number}"),
        IncomingPart part => $"participant {part.Part.Person.Key} ({part.Part.Person.Name})",
        IncomingField { Change: var change } => string.Create(CultureInfo.InvariantCulture, $"commitment {change.Commitment} {Token.Of(change.Field)}"),
        IncomingDecision decision => $"{Token.Of(decision.Decision.Kind)} {decision.Decision.Id}",
        _ => "item",
    };

    private static string At(Origin origin)
    {
        var sheet = origin.Sheet is { } name ? $", sheet {name}" : "";
        var lines = (origin.Sheet, origin.From, origin.To) switch
        {
            (_, null, _) => "",
            ({ }, { } row, _) => string.Create(CultureInfo.InvariantCulture, $", row {row}"),
            (_, { } from, { } to) when to > from => string.Create(CultureInfo.InvariantCulture, $", lines {from}-{to}"),
            (_, { } from, _) => string.Create(CultureInfo.InvariantCulture, $", line {from}"),
        };
        return $"{sheet}{lines}{(origin.Column is { } column ? $", column {column}" : "")}";
    }
}
