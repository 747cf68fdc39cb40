using System.Net;
using AngleSharp.Html.Parser;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Exports.Minutes;

/// <summary>The minutes as the running product hands them out: page and document, draft and version, and the record's head in both.</summary>
public sealed class MinutesPageTests : AttackBase
{
    [Fact]
    public async Task Page_and_document_say_the_same()
    {
        foreach (var meeting in new[] { "1", "latest" })
        {
            var page = WrittenMinutes.OfPage(await Get($"/export/{meeting}/minutes"));

            page.Texts.ShouldBe((await Docx($"/export/{meeting}/minutes.docx")).Texts);
            page.Tables.Count.ShouldBeGreaterThan(5);
        }
    }

    [Fact]
    public async Task The_page_needs_no_circuit_and_can_be_printed_or_taken_as_a_document()
    {
        var page = new HtmlParser().ParseDocument(await Get("/export/1/minutes"));

        page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!.Split('.')[0]).ShouldBe(["js/leave", "js/print"], ignoreOrder: true);
        page.QuerySelector("[data-action=print]").ShouldNotBeNull();
        page.QuerySelector("[data-action=minutes-docx]")!.GetAttribute("href").ShouldBe("/export/1/minutes.docx?version=1");
        page.Title.ShouldBe($"محضر اجتماع التتبع · 17 يونيو 2020 · {Open.Plan.Title}");
        page.QuerySelector("[data-draft]").ShouldBeNull();
    }

    [Fact]
    public async Task A_meeting_that_is_open_has_a_draft_and_a_closed_one_has_none()
    {
        var draft = await Get("/export/latest/minutes");
        await Say(new MeetingClosed());
        var final = await Get("/export/latest/minutes");

        new HtmlParser().ParseDocument(draft).QuerySelector(".draft-mark")!.TextContent.ShouldBe("مسودة");
        WrittenMinutes.OfPage(draft).Texts.ShouldContain("مسودة: لم يُغلق الاجتماع بعد، وقد يتغير ما ورد فيها.");
        final.ShouldNotContain("مسودة");
    }

    [Fact]
    public async Task The_records_head_at_the_closing_stands_in_both_forms_and_can_be_checked()
    {
        await Say(new PercentReported(4, new Percentage(70)));
        var anchor = (await Say(new MeetingClosed())).Anchor;
        var said = FormattableString.Invariant($"{anchor.Number}-{anchor.ShortHash}");
        await Say(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 11, 3), null, null)), 0);

        var (page, docx) = (WrittenMinutes.OfPage(await Get("/export/latest/minutes")), await Docx("/export/latest/minutes.docx"));

        foreach (var minutes in new[] { page, docx })
        {
            minutes.Texts.ShouldContain(FormattableString.Invariant($"رأس السجل عند إغلاق الاجتماع: التغيير رقم {anchor.Number}، ومرجعه وبصمته المختصرة {said}"));
            minutes.Texts.ShouldContain("من يحتفظ بهذا المرجع يستطيع التحقق، في صفحة «التحقق من السجل» أو بالأمر verify، من أن شيئاً مما سُجّل إلى حين الإغلاق لم يُغيَّر.");
        }

        Anchor.Read(said)!.Holds(anchor.Hash).ShouldBeTrue();
        (await Get($"/record?receipt={said}")).ShouldContain("data-receipt-holds=\"true\"");
        using var file = WrittenMinutes.Open(await Bytes("/export/latest/minutes.docx"));
        file.MainDocumentPart!.FooterParts.Single().Footer!.InnerText.ShouldBe($"الصفحة 1 من 1 · بصمة السجل {said}");
    }

    [Fact]
    public async Task An_earlier_version_stays_what_it_was_and_each_is_a_step_away()
    {
        var meeting = Open.Meeting.Id;
        await Say(new PercentReported(4, new Percentage(70)));
        await Say(new MeetingClosed());
        await Say(new MeetingReopened { Why = "خطأ" }, meeting);
        await Say(new PercentReported(4, new Percentage(65)) { Why = "تصحيح" });
        await Say(new MeetingClosed());

        var page = await Get(FormattableString.Invariant($"/export/{meeting}/minutes"));
        var first = await Get(FormattableString.Invariant($"/export/{meeting}/minutes?version=1"));

        Percent(WrittenMinutes.OfPage(page)).ShouldBe("تنفيذ الالتزام بنسبة 65 %");
        Percent(WrittenMinutes.OfPage(first)).ShouldBe("تنفيذ الالتزام بنسبة 70 %");
        Percent(await Docx(FormattableString.Invariant($"/export/{meeting}/minutes.docx?version=1"))).ShouldBe("تنفيذ الالتزام بنسبة 70 %");
        new HtmlParser().ParseDocument(first).QuerySelectorAll(".minutes-tools a[aria-current]").Select(a => a.TextContent).ShouldBe(["النسخة 1"]);
        new HtmlParser().ParseDocument(page).QuerySelectorAll(".minutes-tools a:not([download])").Select(a => a.GetAttribute("href"))
            .ShouldBe([FormattableString.Invariant($"/export/{meeting}/minutes?version=1"), FormattableString.Invariant($"/export/{meeting}/minutes?version=2")]);
    }

    [Fact]
    public async Task Who_was_represented_and_who_was_not_there_is_told()
    {
        await Say(new AttendanceMarked("lasfar", Attendance.Represented, "سعاد العلمي", new TimeOnly(10, 5), new TimeOnly(11, 30)));
        await Say(new AttendanceMarked("hami", Attendance.Excused, null, null, null));
        await Say(new AttendanceMarked("mellouk", Attendance.Present, null, null, null));

        var minutes = WrittenMinutes.OfPage(await Get("/export/latest/minutes"));

        minutes.Texts.ShouldContain("السيد نور الدين لصفر، رئيس المشروع المكلف بالالتزام 4، حضر بالنيابة: سعاد العلمي");
        minutes.Texts.ShouldNotContain("السيدة إكرام حمي، رئيسة المشروع المكلفة بالالتزام 10");
        minutes.Texts.ShouldContain("حضر عنها من ينوب فقط: 11");
        var attendance = minutes.Table("الاسم الكامل", "الحضور", "الوصول", "المغادرة").ToDictionary(r => r[0][0], r => string.Join(" | ", r.Skip(1).SelectMany(c => c)));
        attendance["السيد نور الدين لصفر"].ShouldBe("حضر بالنيابة: سعاد العلمي | 10:05 | 11:30");
        attendance["السيدة إكرام حمي"].ShouldBe("متغيب بعذر | – | –");
    }

    [Fact]
    public async Task A_moment_of_a_meeting_is_not_taken_for_its_minutes()
    {
        var meeting = Open.Meeting.Id;
        var moment = (await Say(new PercentReported(4, new Percentage(70)))).Anchor.Number;
        await Say(new PercentReported(4, new Percentage(80)));
        await Say(new MeetingClosed());

        var page = WrittenMinutes.OfPage(await Get(FormattableString.Invariant($"/export/{meeting}/minutes?at={moment}")));

        Percent(page).ShouldBe("تنفيذ الالتزام بنسبة 70 %");
        (await Docx(FormattableString.Invariant($"/export/{meeting}/minutes.docx?at={moment}"))).Texts.ShouldBe(page.Texts);
        page.Texts.ShouldContain(FormattableString.Invariant($"النسخة 1 · اللوحة كما كانت بعد التغيير رقم {moment}، وليست النسخة المجمَّدة عند الإغلاق"));
    }

    [Fact]
    public async Task A_reopened_meetings_draft_leads_to_the_version_that_was_frozen_and_back()
    {
        var meeting = Open.Meeting.Id;
        await Say(new MeetingClosed());
        await Say(new MeetingReopened { Why = "خطأ" }, meeting);

        foreach (var (address, draft) in new[] { ("minutes", true), ("minutes?version=1", false) })
        {
            var page = new HtmlParser().ParseDocument(await Get(FormattableString.Invariant($"/export/{meeting}/{address}")));
            page.QuerySelectorAll(".minutes-tools a:not([download])").Select(a => a.TextContent).ShouldBe(["النسخة 1", "النسخة 2"]);
            (page.QuerySelector(".draft-mark") is not null).ShouldBe(draft);
        }
    }

    [Fact]
    public async Task No_Latin_word_is_left_without_isolation()
    {
        await Say(new PlatformReported(4, new PlatformReport(PlatformStatus.Remark, "الرابط chafafiya.ma لا يعمل")));
        await Say(new MeetingClosed());
        foreach (var meeting in new[] { "1", "latest" })
        {
            var article = new HtmlParser().ParseDocument(await Get($"/export/{meeting}/minutes")).QuerySelector("main")!;

            article.QuerySelectorAll("bdi").Length.ShouldBeGreaterThan(100);
            article.QuerySelectorAll("bdi, script").ToList().ForEach(e => e.Remove());
            article.TextContent.Where(char.IsAsciiLetter).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("/export/99/minutes")]
    [InlineData("/export/x/minutes")]
    [InlineData("/export/1/minutes?version=9")]
    [InlineData("/export/1/minutes?version=abc")]
    [InlineData("/export/1/minutes?at=99999999999999999999")]
    public async Task What_is_not_there_answers_with_the_page_that_says_so(string address)
    {
        using var client = Client(new CookieContainer());
        using var answer = await client.GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("الصفحة");
    }

    private static string Percent(WrittenMinutes minutes) =>
        minutes.Table("الالتزام", "تقدم الإجراءات", "تحيين منصة التتبع", "البرمجة الجديدة للأنشطة المتبقية")[3][1][0];

    private async Task<WrittenMinutes> Docx(string address) => WrittenMinutes.OfDocx(await Bytes(address));

    private async Task<byte[]> Bytes(string address)
    {
        using var client = Client(new CookieContainer());
        return await client.GetByteArrayAsync(address);
    }

    private async Task<string> Get(string address)
    {
        using var client = Client(new CookieContainer());
        return await client.GetStringAsync(address);
    }
}
