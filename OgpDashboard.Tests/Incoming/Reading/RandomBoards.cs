using System.Collections.Immutable;
using System.Globalization;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Tests.Incoming.Reading;

/// <summary>Boards that no meeting had: other figures, other people, other lines; the same for the same number.</summary>
internal static class RandomBoards
{
    private static readonly string[] Names = ["أمينة الفاسي", "يوسف بنجلون", "خديجة العمراني", "محمد الإدريسي", "لطيفة بناني", "عبد الكريم الشرقاوي", "نادية السقاط", "رشيد بلقاسم"];
    private static readonly string[] Works =
    [
        "إعداد دليل عملي لفائدة الجماعات", "تنظيم ورشة تكوينية لفائدة 25 مشاركا", "مراجعة مشروع المرسوم", "إطلاق النسخة الأولى من البوابة", "تعميم التجربة على 12 جهة",
        "المصادقة على التقرير السنوي", "تحيين المعطيات المنشورة بنسبة 40 %", "لا تقدم منذ الاجتماع الأخير", "عقد لقاء مع المجتمع المدني يوم 3 مارس 2021", "نشر البيانات على موقع data.gov.ma",
        "استكمال الدراسة المتعلقة بالتواصل", "توقيع اتفاقية شراكة مع 7 جمعيات",
    ];

    private static readonly string[] Remarks = ["لم يتم إدخال تفاصيل الإجراءات المنجزة", "تحيين جزئي في انتظار المصادقة على الأرقام"];

    /// <summary>A board on a plan.</summary>
    public static Board Make(Board like, int seed)
    {
#pragma warning disable CA5394 // A test that can be told again.
        var random = new Random(seed);
        T One<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
        var date = new DateOnly(2021, 1, 4).AddDays(random.Next(300));
        ImmutableArray<Participant> people = [.. Names.Where(_ => random.Next(3) > 0).Select((n, i) => new Participant(
            new Person($"r{i.ToString(CultureInfo.InvariantCulture)}", i % 2 == 0 ? "السيدة" : "السيد", n, null), i % 2 == 0 ? "رئيسة المشروع المكلفة بالالتزام" : "نائب رئيس المشروع المكلف بالالتزام", i % 2 == 1, Attendance.Present, [1 + ((i * 2) % 18), 2 + ((i * 2) % 17)]))];
        var meeting = like.Meeting with
        {
            Details = new MeetingDetails(date, new TimeOnly(random.Next(9, 18), random.Next(4) * 15), One(["مقر الوزارة بالرباط", "قاعة الاجتماعات رقم 4", "اجتماع عن بعد عبر تقنية Webex"])),
            StatedWeekday = null,
            Agenda = [new AgendaItem(1, "تقدم إنجاز الأنشطة"), new AgendaItem(2, "مناقشة مقترحات المخطط المقبل")],
            Participants = people,
        };
        var rows = like.Rows.Select(r => new CommitmentRow(r.Commitment, random.Next(10) == 0 ? null : Report(), 0, null, null, [])).ToImmutableArray();
        return new Board(like.Plan, meeting, 0, rows);

        CommitmentReport Report() => new(
            new Percentage(random.Next(101)),
            random.Next(4) == 0 ? new PlatformReport(PlatformStatus.Remark, One(Remarks)) : new PlatformReport(One([PlatformStatus.Updated, PlatformStatus.NotUpdated]), null),
            [.. Works.Where(_ => random.Next(6) == 0).Select(w => new ActionLine(w, w.StartsWith("لا تقدم", StringComparison.Ordinal)))],
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => Line()).DistinctBy(l => l.Text)]);

        ScheduleLine Line()
        {
            var year = random.Next(2021, 2024);
            return random.Next(4) switch
            {
                0 => ScheduleLine.Dated($"يرتقب نشر الدليل خلال شهر ماي {year.ToString(CultureInfo.InvariantCulture)}", new MonthWindow(new Month(year, 5), new Month(year, 5))),
                1 => ScheduleLine.Dated($"برمجة الأنشطة المتبقية ابتداء من شهر أكتوبر {year.ToString(CultureInfo.InvariantCulture)}", new MonthWindow(new Month(year, 10), null)),
                2 => ScheduleLine.Undated("لم يتم بعد تحديد تاريخ الورشة"),
                _ => ScheduleLine.Done("تم إنجاز كافة الإجراءات المبرمجة"),
            };
        }
#pragma warning restore CA5394
    }
}
