using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Exports.Data;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Imports;

/// <summary>Reads <c>board.json</c> back.</summary>
/// <param name="texts">The texts, for the words that may stand in the place of tokens.</param>
internal sealed class BoardJsonReader(IStringLocalizer<Texts> texts) : IIncomingReader
{
    /// <summary>The most entries of one list; a meeting has a few dozen.</summary>
    internal const int MostEntries = 10_000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = JsonText.Deepest, AllowDuplicateProperties = false };

    /// <inheritdoc/>
    public string Kind => "JSON";

    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<byte> head) => JsonText.Begins(head);

    /// <inheritdoc/>
    public IncomingMeeting Read(Stream file, IncomingContext context)
    {
        try
        {
            using var document = JsonDocument.Parse(JsonText.Utf8(file), Strict);
            return new Reading(context.Book, new SheetWords(texts)).Of(document.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second is what a half of a character, written as \uD800, ends in.
            throw new UnreadableException(IncomingProblem.Stop(IncomingFault.NotReadable, Origin.Whole, Kind), broken);
        }
    }

    private sealed class Reading(MeetingBook book, SheetWords words)
    {
        private readonly ReadingProblems _problems = new();

        internal IncomingMeeting Of(JsonElement root)
        {
            var form = root.TryGetProperty("form", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : "";
            if (form != BoardShape.Name)
            {
                throw new UnreadableException(IncomingFault.UnknownForm, Cell.OfText(form).Quoted);
            }

            var plan = root.TryGetProperty("plan", out var p) && p.ValueKind == JsonValueKind.Object && p.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString()! : "";
            if (plan != book.Plan.Code)
            {
                throw new UnreadableException(IncomingFault.AnotherPlan, Cell.OfText(plan).Quoted);
            }

            var rows = Part(root, "rows") ?? [];
            return new BoardItems(book, _problems).Of(new BoardParts
            {
                Meeting = root.TryGetProperty("meeting", out var meeting) ? EntryOf(meeting, "meeting", null) : null,
                Agenda = Entries(Part(root, "agenda")),
                Participants = Entries(Part(root, "participants")),
                Rows = [.. rows.Select(r => EntryOf(r.Element, r.Part, r.Place)).OfType<Entry>()],
                Actions = Lines(rows, "actions"),
                Schedule = Lines(rows, "schedule"),
                ScheduleIsOfRows = true,
                Decisions = Entries(Part(root, "decisions")),
            });
        }

        private ImmutableArray<Placed>? Part(JsonElement root, string name)
        {
            if (!root.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            if (list.ValueKind != JsonValueKind.Array)
            {
                _problems.Stop(IncomingFault.WrongValue, new Origin(name, null, null, null), list.ValueKind.ToString());
                return null;
            }

            return list.GetArrayLength() <= MostEntries
                ? [.. list.EnumerateArray().Select((e, i) => new Placed(e, name, i + 1, null))]
                : throw new UnreadableException(IncomingProblem.Stop(IncomingFault.TooManyRows, new Origin(name, null, null, null), MostEntries));
        }

        private ImmutableArray<Entry>? Entries(ImmutableArray<Placed>? list) =>
            list is { } placed ? [.. placed.Select(e => EntryOf(e.Element, e.Part, e.Place)).OfType<Entry>()] : null;

        // The lines of all rows, each with its row's commitment. A file whose rows do not have them says nothing of them.
        private ImmutableArray<Entry>? Lines(ImmutableArray<Placed> rows, string name)
        {
            var having = rows.Where(r => r.Element.ValueKind == JsonValueKind.Object && r.Element.TryGetProperty(name, out _)).ToList();
            if (having.Count == 0)
            {
                return null;
            }

            var lines = ImmutableArray.CreateBuilder<Entry>();
            foreach (var row in having)
            {
                if (Part(row.Element, name) is { } list && row.Element.TryGetProperty(Fields.Commitment, out var commitment))
                {
                    lines.AddRange(list.Select(l => EntryOf(l.Element, row.Part, row.Place, KeyValuePair.Create(Fields.Commitment, JsonText.CellOf(commitment)))).OfType<Entry>());
                }
            }

            return lines.ToImmutable();
        }

        private Entry? EntryOf(JsonElement element, string part, int? place, KeyValuePair<string, Cell>? added = null)
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                _problems.Stop(IncomingFault.WrongValue, new Origin(part, place, place, null), element.ValueKind.ToString());
                return null;
            }

            var cells = JsonText.Cells(element);
            if (added is { } one)
            {
                cells[one.Key] = one.Value;
            }

            return new Entry(cells, field => new Origin(part, place, place, field), words, _problems);
        }

        private readonly record struct Placed(JsonElement Element, string Part, int Place, string? Field);
    }
}
