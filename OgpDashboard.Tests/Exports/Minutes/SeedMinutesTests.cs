using System.Text.Json;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Exports.Minutes;

/// <summary>The minutes of the meeting that the seeds hold are the document that the seeds were read from, cell by cell; and both forms of them say the same.</summary>
public sealed class SeedMinutesTests(SeededStore store) : IClassFixture<SeededStore>
{
    private static readonly string[] Columns = ["الالتزام", "تقدم الإجراءات", "تحيين منصة التتبع", "البرمجة الجديدة للأنشطة المتبقية"];

    private static readonly int[] Percentages = [100, 100, 65, 64, 100, 89, 100, 88, 91, 98, 100, 14, 26, 63, 88, 81, 48];

    private readonly Proceedings _proceedings = Proceedings.Of(store.Book, store.Book.Boards.Single());

    private WrittenMinutes Docx => WrittenMinutes.OfDocx(WrittenMinutes.Write(_proceedings));

    public static TheoryData<string> Forms => ["docx", "page"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_cell_stands_in_its_row_and_in_its_column(string form)
    {
        var rows = (await Read(form)).Table(Columns);
        var reports = Reports().ToDictionary(r => r.GetProperty("commitment").GetInt32());

        rows.Count.ShouldBe(18);
        foreach (var (row, number) in rows.Select((r, i) => (r, i + 1)))
        {
            row[0].ShouldBe([FormattableString.Invariant($"الالتزام {number}"), _proceedings.Board.Find(number)!.Commitment.Title]);
            if (number == 7)
            {
                row.Skip(1).SelectMany(c => c).ShouldBe(["لم يرد في المحضر", "–", "–"]);
                continue;
            }

            var report = reports[number];
            row[1].ShouldBe([FormattableString.Invariant($"تنفيذ الالتزام بنسبة {report.GetProperty("percent").GetInt32()} %"), .. Texts(report, "actions")]);
            row[2].ShouldBe([Platform(report.GetProperty("platform"))]);
            row[3].ShouldBe(Texts(report, "schedule"));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_seventeen_percentages_are_the_documents_in_its_order(string form)
    {
        var stated = (await Read(form)).Table(Columns).Select(r => r[1][0]).Where(t => t.EndsWith('%')).ToList();

        stated.ShouldBe(Percentages.Select(p => FormattableString.Invariant($"تنفيذ الالتزام بنسبة {p} %")));
    }

    [Fact]
    public void Not_a_letter_of_the_documents_table_is_missing_or_added()
    {
        const int LineOfTableHead = 51;
        var source = SourceDocument.Passage(LineOfTableHead, SourceDocument.Lines.Count);
        var heads = source.Split(Columns[2]).Length - 1;
        var rows = Docx.Table(Columns).Where((_, i) => i != 6);

        SourceDocument.Letters([.. rows.SelectMany(r => r.Skip(1)).SelectMany(c => c), .. Enumerable.Repeat(Columns, heads).SelectMany(c => c)])
            .ShouldBe(SourceDocument.Letters(source));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_opening_follows_the_documents_headings(string form)
    {
        var texts = (await Read(form)).Texts;

        string[] headings = ["تاريخ الاجتماع:", "مكان الاجتماع:", "المشاركون:", "جدول أعمال الاجتماع:", "النقط المتداولة:"];
        headings.Select(h => texts.ToList().IndexOf(h)).ShouldBeInOrder();
        Below(texts, headings[0], headings[1]).ShouldBe(["الخميس 17 يونيو 2020 (على الساعة 14:00)", "كُتب اليوم في الوثيقة «الخميس»، ويوافق 17 يونيو 2020 يوم الأربعاء."]);
        Below(texts, headings[1], headings[2]).ShouldBe(["اجتماع عن بعد عبر تقنية vidéo-conférence"]);
        Below(texts, headings[2], headings[3]).ShouldBe(
        [
            "السيد حاتم مورادي، رئيس المشروع المكلف بالالتزامات 1، 2، 8",
            "السيدة هدى بويهي، رئيسة المشروع المكلفة بالالتزام 3",
            "السيد نور الدين لصفر، رئيس المشروع المكلف بالالتزام 4",
            "السيدة سعيدة بوروس، رئيسة المشروع المكلفة بالالتزام 5",
            "السيدة وئام المستمد، رئيسة المشروع المكلفة بالالتزام 6",
            "السيدة إكرام حمي، رئيسة المشروع المكلفة بالالتزام 10",
            "السيدة بسمة ملوك، نائبة رئيسة المشروع المكلفة بالالتزام 11",
            "السيدة هجر بنعمار، رئيسة المشروع المكلفة بالالتزام 12",
            "السيدة سلمى المودني، رئيسة المشروع المكلفة بالالتزام 17",
        ]);
        Below(texts, headings[3], headings[4]).ShouldBe(Root().GetProperty("agenda").EnumerateArray().Select(a => a.GetProperty("text").GetString()!));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_figures_are_those_that_the_document_gives(string form)
    {
        var minutes = await Read(form);

        minutes.Texts.ShouldContain("متوسط نسب الإنجاز: 77.35 % (متوسط 17 التزاماً مصرحاً به؛ الالتزام 7 لم يرد)");
        minutes.Table("المؤشر", "العدد", "الالتزامات").Select(r => string.Join(" | ", r.SelectMany(c => c))).ShouldBe(
        [
            "مكتملة | 5 | 1، 2، 5، 8، 12",
            "قيد الإنجاز | 12 | 3، 4، 6، 9، 10، 11، 13، 14، 15، 16، 17، 18",
            "لم يرد في المحضر | 1 | 7",
            "لا تقدم منذ الاجتماع الأخير | 5 | 13، 14، 15، 16، 18",
            "غير مكتملة بلا برمجة | 2 | 13، 16",
            "المنصة محيّنة | 8 | 3، 6، 9، 12، 14، 15، 16، 18",
            "المنصة غير محيّنة | 5 | 4، 5، 10، 13، 17",
            "ملاحظة على المنصة | 4 | 1، 2، 8، 11",
        ]);
        minutes.Table("المحور", "المتوسط", "المحسوب منه").Select(r => r[1][0]).ShouldBe(["86.33 %", "93 %", "99 %", "54.4 %", "48 %"]);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_the_document_lacks_follows_it(string form)
    {
        var minutes = await Read(form);

        minutes.Table("الالتزام", "الوضع", "السبب").Select(r => r[0][0].Split(' ')[1]).ShouldBe(["13", "14", "15", "16", "18"]);
        minutes.Table("الإجراء", "بخصوص", "المكلف", "الأجل", "الحالة").Single().SelectMany(c => c)
            .ShouldBe(["تحديد البرمجة الجديدة للأنشطة المتبقية", "الالتزام 4", "نور الدين لصفر", "22 يونيو 2020", "في الانتظار"]);
        minutes.Texts.ShouldContain("لم يُتخذ أي قرار.");
        minutes.Texts.ShouldContain("لم تُرفع أي صعوبة.");
        var register = minutes.Table("الالتزام", "النشاط المتبقي", "البرمجة السابقة", "البرمجة الجديدة", "السبب");
        register.Count.ShouldBe(20);
        register[0].SelectMany(c => c).ShouldBe(["13", "لم يتم بعد تحديد برمجة الأنشطة المتبقية", "يونيو 2018 - يونيو 2020", "غير محدد بعد", "–"]);
        register[^1].SelectMany(c => c).ShouldBe(["14", "النشاط رقم 5: إلغاء الدليل نظرا لإعداده من طرف وزارة الداخلية", "غشت 2018 - غشت 2019", "ملغى", "نظرا لإعداده من طرف وزارة الداخلية"]);
        minutes.Table("الاسم الكامل", "الحضور", "الوصول", "المغادرة").ShouldAllBe(r => r[1][0] == "حاضر(ة)");
        minutes.Texts.ShouldContain("لم يحضر عنها أحد: 7، 9، 13، 14، 15، 16، 18");
        minutes.Table("رئيس(ة) الاجتماع", "مقرر(ة) الاجتماع").Single().ShouldAllBe(c => c.SequenceEqual(new[] { "الاسم الكامل:", "التاريخ:", "التوقيع:" }));
    }

    [Fact]
    public async Task Both_forms_say_the_same_in_the_same_order()
    {
        var (docx, page) = (Docx, await Read("page"));

        page.Texts.ShouldBe(docx.Texts);
        docx.Texts.Count.ShouldBeGreaterThan(250);
    }

    private async Task<WrittenMinutes> Read(string form) => form == "docx" ? Docx : await WrittenMinutes.Page(_proceedings);

    private static IEnumerable<string> Below(IReadOnlyList<string> texts, string heading, string next) =>
        texts.SkipWhile(t => t != heading).Skip(1).TakeWhile(t => t != next);

    private static JsonElement Root() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(SeededStore.SeedsFolder, "meeting-2020-06-17.json"))).RootElement;

    private static JsonElement.ArrayEnumerator Reports() => Root().GetProperty("reports").EnumerateArray();

    private static IEnumerable<string> Texts(JsonElement report, string lines) => report.GetProperty(lines).EnumerateArray().Select(l => l.GetProperty("text").GetString()!);

    private static string Platform(JsonElement platform) => platform.GetProperty("status").GetString() switch
    {
        "updated" => "نعم",
        "not-updated" => "لا",
        _ => platform.GetProperty("remark").GetString()!,
    };
}
