using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Exports.Data;

/// <summary>The plan for everybody, in the Partnership's identifiers and grades; docs/data.md says what each field means. Nobody's name is in it.</summary>
internal static class OpenData
{
    /// <summary>By which rule a grade follows from a figure: ours, not the Partnership's.</summary>
    internal const string Rule = "ogpdashboard-1";

    internal static readonly ImmutableArray<string> Names =
    [
        "action_plan", "commitment_id", "commitment_number", "title_ar", "title_wording", "axis_number", "axis_ar", "axis_confirmed", "lead_institution_ar", "lead_institution_inferred",
        "start_date", "end_date", "meeting_date", "meeting_state", "minutes_version", "percent_complete", "percent_complete_before", "completion_grade", "completion_grade_rule",
        "tracking_platform", "remaining_state", "remaining_from", "remaining_to",
    ];

    /// <summary>A row for each commitment, a value for each of <see cref="Names"/>.</summary>
    internal static ImmutableArray<object?[]> Rows(Proceedings proceedings) => [.. proceedings.Board.Rows.Select(r => Row(proceedings, r))];

    /// <summary>What the Partnership would call a figure, by our rule; null where none was reported, which is not «not started».</summary>
    internal static string? Grade(Percentage? percent) => percent?.Value switch
    {
        null => null,
        0 => "not started",
        < 50 => "limited",
        < 100 => "substantial",
        _ => "complete",
    };

    private static object?[] Row(Proceedings proceedings, CommitmentRow row)
    {
        var (commitment, meeting) = (row.Commitment, proceedings.Board.Meeting);
        return
        [
            proceedings.Board.Plan.Code, commitment.OgpId, row.Number, commitment.Title, Token.Of(commitment.Wording), commitment.Axis.Number, commitment.Axis.Name, commitment.AxisConfirmed,
            commitment.Institution, commitment.InstitutionInferred, commitment.Period.From.ToString(), commitment.Period.To.ToString(),
            meeting.Details.Date, Token.Of(meeting.State), proceedings.Version, row.Percent, row.Before?.Percent, Grade(row.Percent), Rule,
            row.Said.Platform.Status == PlatformStatus.Unknown ? null : Token.Of(row.Said.Platform.Status),
            row.Remaining.State is { } state ? Token.Of(state) : null, row.Remaining.Window?.From, row.Remaining.Window?.To,
        ];
    }
}

/// <summary>Open data as CSV.</summary>
/// <param name="texts">The texts.</param>
internal sealed class OpenDataCsv(IStringLocalizer<Texts> texts) : IPaper
{
    /// <inheritdoc/>
    public string Name => "open-data.csv";

    /// <inheritdoc/>
    public string Title => texts["Paper.OpenData"];

    /// <inheritdoc/>
    public string ContentType => CsvFile.ContentType;

    /// <inheritdoc/>
    public void Write(Proceedings proceedings, Stream output) => CsvFile.Write(OpenData.Names, OpenData.Rows(proceedings), output);
}

/// <summary>Open data as JSON: the same rows, one object each.</summary>
/// <param name="texts">The texts.</param>
internal sealed class OpenDataJson(IStringLocalizer<Texts> texts) : IPaper
{
    /// <inheritdoc/>
    public string Name => "open-data.json";

    /// <inheritdoc/>
    public string Title => texts["Paper.OpenData"];

    /// <inheritdoc/>
    public string ContentType => "application/json";

    /// <inheritdoc/>
    public void Write(Proceedings proceedings, Stream output)
    {
        var plan = proceedings.Board.Plan;
        JsonSerializer.Serialize(output, new JsonObject
        {
            ["form"] = "ogp-open-data-1",
            ["action_plan"] = plan.Code,
            ["action_plan_title_ar"] = plan.Title,
            ["action_plan_from"] = plan.Period.From.ToString(),
            ["action_plan_to"] = plan.End.ToString(),
            ["completion_grade_rule"] = new JsonObject
            {
                ["name"] = OpenData.Rule,
                ["set_by"] = "this program, not the Open Government Partnership or its Independent Reporting Mechanism",
                ["says"] = "no figure: null; 0: not started; 1-49: limited; 50-99: substantial; 100: complete",
            },
            ["commitments"] = new JsonArray([.. OpenData.Rows(proceedings).Select(Commitment)]),
        }, BoardShape.Json);
    }

    private static JsonObject Commitment(object?[] row) => new(OpenData.Names.Zip(row, (name, value) => KeyValuePair.Create(name, Node(value))));

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        Percentage percent => percent.Value,
        Month month => month.ToString(),
        _ => JsonSerializer.SerializeToNode(value, BoardShape.Json),
    };
}
