using System.Collections.Immutable;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Exports.Data;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Incoming;

namespace OgpDashboard.App.Imports;

/// <summary>Reads <c>board.xlsx</c> back, also after somebody worked on it in a spreadsheet.</summary>
/// <param name="texts">The texts, by which sheets and columns are found.</param>
internal sealed class BoardXlsxReader(IStringLocalizer<Texts> texts) : IIncomingReader
{
    /// <inheritdoc/>
    public string Kind => "XLSX";

    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<byte> head) => head is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <inheritdoc/>
    public IncomingMeeting Read(Stream file, IncomingContext context)
    {
        try
        {
            PackageCheck.Pass(file);
            using var workbook = new Workbook(file);
            return Read(workbook, context);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or XmlException or OpenXmlPackageException or FormatException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            throw new UnreadableException(IncomingProblem.Stop(IncomingFault.NotReadable, Origin.Whole, Kind), broken);
        }
    }

    private IncomingMeeting Read(Workbook workbook, IncomingContext context)
    {
        var problems = new ReadingProblems();
        var (forms, sheets) = (new SheetForms(texts), new SheetReading(workbook, new SheetWords(texts), problems));
        var meeting = sheets.Pairs(forms.Meeting, forms.MeetingWords);
        RequireOurs(meeting, context);
        var board = sheets.Entries(forms.Board, Fields.Commitment, needed: true);
        var rows = board ?? [];
        var schedule = sheets.Entries(forms.Register, Fields.Commitment, needed: false);
        WarnOfScheduleText([.. rows.Where(r => int.TryParse(r.Cell(Fields.Commitment).Shown, out var number) && context.Book.Plan.Find(number) is not null)], schedule, forms, problems);
        return new BoardItems(context.Book, problems).Of(new BoardParts
        {
            Meeting = meeting,
            Agenda = sheets.Entries(forms.Agenda, Fields.Number, needed: false),
            Participants = sheets.Entries(forms.Attendance, Fields.Name, needed: false),
            Rows = rows,
            Actions = rows.Any(r => r.Has(Fields.Actions)) ? [.. rows.SelectMany(r => sheets.Lines(r, new ActionText(texts["Sheet.NoProgressMark"])))] : null,
            Schedule = schedule,
            Decisions = sheets.Entries(forms.Decisions, Fields.Kind, needed: false),
        });
    }

    private static void RequireOurs(Entry? meeting, IncomingContext context)
    {
        if (meeting?.Cell(Fields.Form) is { IsEmpty: false } form && form.Shown.Trim() != BoardShape.Name)
        {
            throw new UnreadableException(IncomingProblem.Stop(IncomingFault.UnknownForm, meeting.Origin(Fields.Form), form.Quoted));
        }

        if (meeting?.Cell(Fields.Plan) is { IsEmpty: false } plan && plan.Shown.Trim() != context.Book.Plan.Code)
        {
            throw new UnreadableException(IncomingProblem.Stop(IncomingFault.AnotherPlan, meeting.Origin(Fields.Plan), plan.Quoted));
        }
    }

    // The board shows the words of each schedule, which the register says in full: whoever changed them there is told where to.
    private static void WarnOfScheduleText(ImmutableArray<Entry> rows, ImmutableArray<Entry>? schedule, SheetForms forms, ReadingProblems problems)
    {
        var words = (schedule ?? []).ToLookup(e => e.Cell(Fields.Commitment).Shown, e => e.Cell(Fields.Text).Shown.Trim());
        foreach (var row in rows.Where(r => schedule is not null && r.Has(Fields.ScheduleText)))
        {
            var shown = row.Cell(Fields.ScheduleText).Shown.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var register = words[row.Cell(Fields.Commitment).Shown].ToArray();
            if (!shown.SequenceEqual(register) && shown.Except(register).Any())
            {
                problems.Add(IncomingProblem.Doubt(IncomingFault.EditedElsewhere, row.Origin(Fields.ScheduleText), forms.Register.Name));
            }
        }
    }
}
