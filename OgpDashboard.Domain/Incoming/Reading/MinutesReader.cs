using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>Reads the text of minutes and proposes what it says, each thing with its lines and how sure it is. It never fails: what it does not find it names as missing.</summary>
public static class MinutesReader
{
    // Minutes have a row for a commitment; with more, the alignment would take too long for what is no table.
    private const int MostRows = 200;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text of minutes in lines, however the program that took it out of a PDF cut and turned them; columns may be parted by tabs.</param>
    /// <param name="book">The plan, the meetings and the people that are known.</param>
    /// <returns>The proposal. Its problems are doubts; none of them stops.</returns>
    public static IncomingMeeting Read(string text, MeetingBook book)
    {
        var lines = SourceText.Lines(text, new Lexicon(book));
        var parts = MinutesParts.Of(lines);
        var items = new List<IncomingItem>();
        var problems = new List<IncomingProblem>();
        Head(parts, items, problems);
        items.AddRange(PeopleReader.Read(parts.Participants, book).DistinctBy(i => ((IncomingPart)i.Value).Part.Person.Key));
        Missing(problems, items, i => i is IncomingPart, MinutesPart.Participants);
        items.AddRange(HeadReader.Agenda(parts.Agenda).Select(a => new IncomingItem(new IncomingAgendaItem(a.Item), a.Origin, Sureness.Likely)));
        Missing(problems, items, i => i is IncomingAgendaItem, MinutesPart.Agenda);
        Table(book, parts, items, problems);
        return new IncomingMeeting([.. items], [.. problems]) { Source = [.. lines.Select(l => l.Text)] };
    }

    private static void Head(MinutesParts parts, List<IncomingItem> items, List<IncomingProblem> problems)
    {
        if (HeadReader.Day(parts.Day) is { } day)
        {
            var origin = Origin.Lines(day.Line.Number, day.Line.Number);
            var contradicts = day.Weekday is { } said && Weekdays.Read(said) != day.Day.DayOfWeek;
            items.Add(new IncomingItem(new IncomingDay(day.Day), origin, contradicts ? Sureness.Likely : Sureness.Certain));
            if (contradicts)
            {
                problems.Add(IncomingProblem.Doubt(IncomingFault.WeekdayAgainstDate, origin, day.Weekday!, Weekdays.Name(day.Day.DayOfWeek)));
            }
        }

        Missing(problems, items, i => i is IncomingDay, MinutesPart.Day);
        if (HeadReader.Hour(parts.Day) is { } hour)
        {
            items.Add(new IncomingItem(new IncomingHour(hour.Hour), Origin.Lines(hour.Line.Number, hour.Line.Number), hour.InWords ? Sureness.Likely : Sureness.Certain));
        }

        Missing(problems, items, i => i is IncomingHour, MinutesPart.Hour);
        if (CellText.Join(parts.Place) is { } place)
        {
            items.Add(new IncomingItem(new IncomingPlace(place.Text), place.Origin, Sureness.Likely));
        }

        Missing(problems, items, i => i is IncomingPlace, MinutesPart.Place);
    }

    private static void Table(MeetingBook book, MinutesParts parts, List<IncomingItem> items, List<IncomingProblem> problems)
    {
        var last = book.Plan.Commitments.Select(c => c.Number).DefaultIfEmpty(0).Max();
        var rows = ColumnTable.Is(parts.Table) ? ColumnTable.Rows(parts.Table, last) : FlatTable.Rows(parts.Table, MostRows);
        var people = items.Select(i => i.Value).OfType<IncomingPart>().Select(p => p.Part).ToList();
        var matched = RowMatch.Of(book, rows, people);
        for (var i = 0; i < rows.Count; i++)
        {
            if (matched[i].Commitment is { } number)
            {
                items.AddRange(Fields(book.Plan, number, matched[i].Sure, rows[i]));
            }
            else
            {
                problems.Add(IncomingProblem.Doubt(IncomingFault.Unplaced, rows[i].Origin));
            }
        }

        Missing(problems, items, i => i is IncomingField, MinutesPart.Rows);
        var reported = rows.Select((r, i) => r.Percent is null ? null : matched[i].Commitment).OfType<int>().ToHashSet();
        if (HeadReader.Announced(parts.Agenda) is { } announced && reported.Count > 0 && announced.Number != reported.Count)
        {
            problems.Add(IncomingProblem.Doubt(IncomingFault.AnnouncedAgainstFound, Origin.Lines(announced.Line.Number, announced.Line.Number), announced.Number, reported.Count));
        }

        if (reported.Count > 0)
        {
            problems.AddRange(book.Plan.Commitments.Where(c => !reported.Contains(c.Number)).Select(c => IncomingProblem.Doubt(IncomingFault.CommitmentMissing, Origin.Whole, c.Number)));
        }
    }

    // A field is no surer than its row.
    private static IEnumerable<IncomingItem> Fields(ActionPlan plan, int number, Sureness row, ReadRow read)
    {
        IncomingItem Item(RowChange change, Origin origin, Sureness own) => new(new IncomingField(change), origin, own > row ? own : row);

        if (read.Percent is { } percent)
        {
            yield return Item(new PercentReported(number, percent.Percent), percent.Origin, Sureness.Certain);
        }

        if (read.Platform is { } platform)
        {
            yield return Item(new PlatformReported(number, platform.Report), platform.Origin, platform.Report.Status == PlatformStatus.Remark ? Sureness.Likely : Sureness.Certain);
        }

        if (read.Actions.Count > 0)
        {
            yield return Item(new ActionsNoted(number, [.. read.Actions.Select(a => ScheduleReader.Action(a.Text))]), Span(read.Actions), Sureness.Likely);
        }

        if (read.Schedule.Count > 0)
        {
            var lines = read.Schedule.ConvertAll(s => ScheduleReader.Line(s.Text, plan));
            yield return Item(new Rescheduled(number, [.. lines.Select(l => l.Line)]), Span(read.Schedule), lines.Max(l => l.Sure));
        }
    }

    private static Origin Span(List<Passage> passages) => Origin.Lines(passages.Min(p => p.Origin.From)!.Value, passages.Max(p => p.Origin.To)!.Value);

    private static void Missing(List<IncomingProblem> problems, List<IncomingItem> items, Func<IncomingValue, bool> found, MinutesPart part)
    {
        if (!items.Exists(i => found(i.Value)))
        {
            problems.Add(IncomingProblem.Doubt(IncomingFault.PartMissing, Origin.Whole, Token.Of(part)));
        }
    }
}
