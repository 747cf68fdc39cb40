using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;
using static OgpDashboard.Tests.Support.SourceDocument;

namespace OgpDashboard.Tests.Storage.Seeds;

/// <summary>Holds what was loaded against the minutes themselves, so that a slip in either is caught.</summary>
public sealed partial class SourceDocumentTests(SeededStore store) : IClassFixture<SeededStore>
{
    private const int LineOfTableHead = 55;

    private static readonly List<(int Commitment, int Line)> Stated = StatedLines();

    private readonly Board _board = store.Book.Boards.Single();

    public static TheoryData<int, string[], string[]> KeyWords => new()
    {
        { 1, ["إنجازتم", "المبرمجة", "تفاصيل", "نشاط"], [] },
        { 2, ["إنجازتم", "المبرمجة", "تفاصيل", "نشاط"], [] },
        { 3, ["هيكلة الأرشيف", "تنفيذ مخطط التكوين", "نونبر", "نعم"], ["تدبير الأرشيف، لا تغيير منذ", "مخطط", "الجائحة", "قطاعات"] },
        { 4, ["تحديد البرمجة الجديدة", "الأسبوع", "يونيو", "لا"], ["تقرير البيانات", "المفتوحة", "لجنة الإشراف", "مخطط العمل"] },
        { 5, ["يرتقب", "SIEDD", "شتنبر", "لا"], ["بالإضافة للأنشطة", "منظومات تبادل", "SIEDD", "الباقية"] },
        { 6, ["الانطلاقة", "chafafiya.ma", "نونبر", "نعم"], ["مارس", "الاستباقي للمعلومات", "قيد التجربة", "قطاع إصلاح"] },
        { 8, ["إنجازتم", "المبرمجة", "تفاصيل", "نشاط"], [] },
        { 9, ["أكتوبر", "2020", "نعم"], ["تهيئة المركز", "علامات", "التشوير", "الأثاث"] },
        { 10, ["نشر الدليل", "شتنبر", "مصالح رئاسة الحكومة", "لا"], ["الدليل", "طور المصادقة"] },
        { 11, ["إلغاء الإجراء المتبقي", "لنفاذ آجال نشر التقرير", "نسبة الإنجاز", "المتعلقة بالنشاط"], [] },
        { 12, ["كافة", "المبرمجة", "نعم"], ["إعداد التقريرين", "البرلمان"] },
        { 13, ["تحديد برمجة", "الأنشطة المتبقية", "لا"], ["منذ", "الاجتماع الأخير"] },
        { 14, ["أكتوبر", "برمجة", "إلغاء الدليل", "الداخلية", "نعم"], ["لا تقدم", "الاجتماع الأخير"] },
        { 15, ["برمجة الأنشطة المتبقية", "ابتداء من شهر أكتوبر", "نعم"], ["لا تقدم", "الاجتماع الأخير"] },
        { 16, ["تحديد البرمجة", "الجديدة للأنشطة المتبقية", "نعم"], ["لا تقدم", "الاجتماع الأخير"] },
        { 17, ["برمجة التكوين عن بعد", "المصادقة على الدليل", "نونبر", "لا"], ["اللقاءات الجهوية", "الجائحة"] },
        { 18, ["باقي الأنشطة", "شتنبر", "دجنبر", "نعم"], ["لا تقدم", "الصياغة التشاركية", "العمل الوطني الثاني", "اللقاءات"] },
    };

    public static TheoryData<int, string[]> Names => new()
    {
        { 16, ["السيد", "حاتم", "مورادي"] },
        { 18, ["السيدة", "هدى", "بويهي"] },
        { 20, ["السيد", "نور", "الدين", "لصفر"] },
        { 22, ["السيدة", "بوروس"] },
        { 24, ["السيدة", "وئام", "المستمد"] },
        { 26, ["السيدة", "إكرام", "حمي"] },
        { 28, ["السيدة", "بسمة", "ملوك", "نائبة"] },
        { 30, ["السيدة", "هجر"] },
        { 32, ["السيدة", "سلمى", "المودني"] },
    };

    [Fact]
    public void The_lines_that_carry_a_percentage_are_exactly_the_stated_ones()
    {
        var carrying = Enumerable.Range(1, Lines.Count).Where(n => Carried(Lines[n - 1]) is not null);

        carrying.ShouldBe(Stated.Select(s => s.Line));
        Stated.Count.ShouldBe(17);
    }

    [Fact]
    public void Each_percentage_stands_on_its_line_in_the_order_of_the_commitments()
    {
        Stated.Select(s => Carried(Lines[s.Line - 1])).ShouldBe(Stated.Select(s => _board.Find(s.Commitment)!.Percent?.Value));
        Stated.Select(s => s.Commitment).ShouldBeInOrder();
        Stated.Select(s => s.Line).ShouldBeInOrder();
    }

    [Theory]
    [MemberData(nameof(KeyWords))]
    public void Key_words_of_each_row_are_found_around_its_percentage(int commitment, string[] before, string[] after)
    {
        var (first, own, last) = Neighbourhood(commitment);

        before.ShouldAllBe(word => Passage(first, own).Contains(word, StringComparison.Ordinal));
        after.ShouldAllBe(word => Passage(own + 1, last).Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void Between_two_percentages_not_a_letter_of_the_cells_is_missing_or_added()
    {
        var actionsBefore = "";
        foreach (var (commitment, _) in Stated)
        {
            var (first, own, _) = Neighbourhood(commitment);
            var said = _board.Find(commitment)!.Said;
            var cells = said.Schedule.Select(l => l.Text).Append(Printed(said.Platform)).Append(actionsBefore);

            TableLetters(first, own).ShouldBe(Letters(cells.Append("تنفيذ الالتزام بنسبة").Append(Printed(said.Percent!.Value.Value))), Printed(commitment));
            actionsBefore = string.Concat(said.Actions.Select(a => a.Text));
        }

        TableLetters(Stated[^1].Line + 1, Lines.Count).ShouldBe(Letters(actionsBefore));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_words_of_each_name_stand_on_its_line(int line, string[] words)
    {
        words.ShouldAllBe(word => Lines[line - 1].Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_participant_is_their_line_letter_by_letter()
    {
        var participants = _board.Meeting.Participants;

        participants.Length.ShouldBe(9);
        participants.Select(p => Letters([p.Person.Honorific, p.Person.Name, p.Quality, .. p.Commitments.Select(Printed)]))
            .ShouldBe(Enumerable.Range(0, 9).Select(i => Letters(Lines[15 + (2 * i)])));
    }

    [Fact]
    public void The_words_of_both_agenda_items_are_found()
    {
        string[] first = ["تقدم", "إنجاز", "مختلف", "الأنشطة", "المتعلقة", "بالالتزامات", "الثمانية", "عشر"];
        string[] second = ["البرمجة الجديدة", "تمديد الموعد النهائي", "مراعاة للظروف", "COVID 19", "اللجنة", "الفرعية للمعايير", "الشراكة", "OGP"];

        first.ShouldAllBe(word => Passage(39, 39).Contains(word, StringComparison.Ordinal));
        second.ShouldAllBe(word => Passage(41, 45).Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void Agenda_and_place_are_the_document_s_letter_by_letter()
    {
        _board.Meeting.Agenda.Select(a => a.Number).ShouldBe([1, 2]);
        Letters(_board.Meeting.Agenda[0].Text).ShouldBe(Letters(Passage(39, 40)));
        Letters(_board.Meeting.Agenda[1].Text).ShouldBe(Letters(Passage(41, 45)));
        Letters(_board.Meeting.Details.Place).ShouldBe(Letters(Passage(9, 10)));
    }

    [Fact]
    public void Date_weekday_and_hour_are_kept_as_written_though_the_weekday_is_wrong()
    {
        string[] written = ["17", "يونيو", "2020", "الخميس", "الثانية بعد الزوال"];
        written.ShouldAllBe(word => Lines[2].Contains(word, StringComparison.Ordinal));

        _board.Meeting.Details.Date.ShouldBe(new DateOnly(2020, 6, 17));
        _board.Meeting.Details.Time.ShouldBe(new TimeOnly(14, 0));
        _board.Meeting.StatedWeekday.ShouldBe("الخميس");
        _board.Meeting.Details.Date.DayOfWeek.ShouldBe(DayOfWeek.Wednesday);
    }

    private static (int First, int Own, int Last) Neighbourhood(int commitment)
    {
        var index = Stated.FindIndex(s => s.Commitment == commitment);
        return (
            index == 0 ? LineOfTableHead + 1 : Stated[index - 1].Line + 1,
            Stated[index].Line,
            index == Stated.Count - 1 ? Lines.Count : Stated[index + 1].Line);
    }

    private static int? Carried(string line) =>
        PercentageOfCommitment().Match(line) is { Success: true } match ? int.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture) : null;

    private static string Printed(PlatformReport platform) => platform.Status switch
    {
        PlatformStatus.Updated => "نعم",
        PlatformStatus.NotUpdated => "لا",
        _ => platform.Remark ?? "",
    };

    private static string Printed(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static List<(int Commitment, int Line)> StatedLines()
    {
        using var file = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(SeededStore.SeedsFolder, "meeting-2020-06-17.json")));
        return [.. file.RootElement.GetProperty("reports").EnumerateArray().Select(r => (r.GetProperty("commitment").GetInt32(), r.GetProperty("line").GetInt32()))];
    }

    // «تنفيذ الالتزام بنسبة N %» as the extraction turned it round.
    [GeneratedRegex(@"%\s+(?<percent>\d+)\s+بنسبة الالتزام تنفيذ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PercentageOfCommitment();
}
