using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Tests.Support;

/// <summary>A record of two meetings as they might go: some sixty entries of all kinds, by people of all roles, let through by the rules.</summary>
internal static class KeptRecord
{
    private static readonly Lazy<byte[]> Kept = new(Keep);

    /// <summary>The meeting in which most of it was said; it is closed.</summary>
    public const int Meeting = 2;

    /// <summary>The meeting that is open.</summary>
    public const int Next = 3;

    /// <summary>A file of its own that holds it.</summary>
    public static SeededStore Store() => SeededStore.Of(Kept.Value);

    private static byte[] Keep()
    {
        using var store = new SeededStore();
        var minutes = 0;
        foreach (var (who, meeting, change) in Everything())
        {
            var book = store.Book;
            var edit = Rules.Check(book, change, new Edit(Guid.NewGuid(), meeting, who, book.Find(meeting)?.Number ?? 0));
            store.Boards.Append(book, change, edit, new DateTimeOffset(2020, 9, 15, 14, 0, 0, TimeSpan.Zero).AddMinutes(minutes++).AddTicks(1234567));
        }

        return store.Content();
    }

    private static readonly Person Tazi = new("tazi", "السيدة", "تازي", null);
    private static readonly Guid Decided = Guid.NewGuid();

    private static IEnumerable<(Actor Who, int Meeting, Change Change)> Everything()
    {
        var link = Issue(Someone.Lead.Key);
        return [.. Preparation(link), .. Figures(link), .. Rest(), .. Ending()];
    }

    private static IEnumerable<(Actor Who, int Meeting, Change Change)> Preparation(InvitationIssued link)
    {
        var (coordinator, secretary, lead) = (Someone.Coordinator, Someone.Secretary, Someone.Lead);
        var alami = new Person("alami", "السيد", "علمي", null);
        var (staff, observers) = (Issue("alami"), Issue(null));

        yield return (coordinator, 0, new RoleGiven(alami, Role.Secretary));
        yield return (coordinator, 0, staff);
        yield return (secretary, 0, new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 9, 15), null, null)));
        yield return (secretary, Meeting, new MeetingCorrected(new MeetingDetails(new DateOnly(2020, 9, 15), new TimeOnly(14, 0), "الرباط")));
        yield return (coordinator, Meeting, new ParticipantSet(Tazi, "رئيسة", false, [7]));
        yield return (coordinator, Meeting, new ParticipantSet(Tazi, "رئيسة المشروع", false, [7, 9]));
        yield return (coordinator, Meeting, link);
        yield return (coordinator, Meeting, observers);
        yield return (secretary, Meeting, new AgendaSet([new AgendaItem(1, "تقدم الإنجاز", 45, true), new AgendaItem(2, "البرمجة الجديدة")]));
        yield return (coordinator, Meeting, new MeetingOpened());
        yield return (secretary, Meeting, new AttendanceMarked(lead.Key, Attendance.Present, null, new TimeOnly(14, 5), null));
        yield return (coordinator, Meeting, new AgendaItemBegun(1));
        yield return (coordinator, Meeting, new CommitmentCalled(4));
    }

    private static IEnumerable<(Actor Who, int Meeting, Change Change)> Figures(InvitationIssued link)
    {
        var (coordinator, secretary, lead, deputy) = (Someone.Coordinator, Someone.Secretary, Someone.Lead, Someone.Deputy);

        yield return (lead, Meeting, Percent(4, 70));
        yield return (lead, Meeting, new PlatformReported(4, new PlatformReport(PlatformStatus.Updated, null)));
        yield return (lead, Meeting, Actions(4, "نشر التقرير", "المصادقة على مخطط العمل"));
        yield return (lead, Meeting, new Rescheduled(4, [ScheduleLine.Dated("النشر", new MonthWindow(new Month(2020, 10), new Month(2020, 12)))]));
        yield return (deputy, Meeting, Percent(11, 100));
        yield return (deputy, Meeting, new Rescheduled(11, [ScheduleLine.Cancelled("التكوين", "الجائحة"), ScheduleLine.Done("الباقي")]));
        yield return (secretary, Meeting, Percent(3, 66));
        yield return (secretary, Meeting, new PlatformReported(3, new PlatformReport(PlatformStatus.Remark, "قيد «التحيين»")));
        yield return (secretary, Meeting, Actions(3));
        yield return (secretary, Meeting, Percent(7, 10));
        yield return (coordinator, Meeting, Percent(6, 80) with { Why = "خطأ في الرقم السابق" });
        yield return (coordinator, Meeting, new PercentReported(13, null) { Why = "لم يتأكد" });
        yield return (secretary, Meeting, Percent(12, 99) with { Why = "بقي نشاط" });
        yield return (coordinator, Meeting, new InvitationRevoked(link.Id) { Why = "ضاع الهاتف" });
    }

    private static IEnumerable<(Actor Who, int Meeting, Change Change)> Rest()
    {
        var (coordinator, secretary) = (Someone.Coordinator, Someone.Secretary);

        foreach (var number in new[] { 9, 10, 14, 15, 16, 17, 18 })
        {
            yield return (secretary, Meeting, Percent(number, 92));
        }

        yield return (coordinator, Meeting, new Rescheduled(14, [ScheduleLine.Depends("بعد الالتزام 16", 16), ScheduleLine.Undated("الباقي")]));
        yield return (coordinator, Meeting, new Rescheduled(15, [ScheduleLine.Awaiting("الرد", "القطاعات", new DateOnly(2020, 10, 1))]));
        yield return (coordinator, Meeting, new ParticipantRemoved("tazi"));
    }

    private static IEnumerable<(Actor Who, int Meeting, Change Change)> Ending()
    {
        var (coordinator, secretary, lead) = (Someone.Coordinator, Someone.Secretary, Someone.Lead);
        var mistake = Guid.NewGuid();

        yield return (secretary, Meeting, new ReasonGiven(13, new DelayReason(DelayKind.AwaitingReplies, 9, "القطاعات")));
        yield return (secretary, Meeting, new DecisionRecorded(new Decision(Decided, DecisionKind.Action, 14, "عقد لقاء", "بوروس", new DateOnly(2020, 10, 1), null)));
        yield return (secretary, Meeting, new DecisionRecorded(new Decision(mistake, DecisionKind.Difficulty, null, "نقص الموارد", null, null, "رصد اعتماد")));
        yield return (secretary, Meeting, new DecisionWithdrawn(mistake));
        yield return (coordinator, Meeting, new AgendaItemFinished(1, true));
        yield return (coordinator, Meeting, new CommitmentCalled(null));
        yield return (coordinator, Meeting, new MeetingClosed() { Why = "انتهى جدول الأعمال" });
        yield return (coordinator, Meeting, new MeetingReopened { Why = "خطأ في رقم" });
        yield return (secretary, Meeting, Percent(9, 91) with { Why = "خطأ في رقم" });
        yield return (coordinator, Meeting, new MeetingClosed());
        yield return (coordinator, 0, new PlanExtended(new Month(2021, 8)));
        yield return (coordinator, 0, new RoleTaken("alami"));
        yield return (coordinator, 0, new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 11, 3), null, "سلا")));
        yield return (coordinator, Next, new MeetingOpened());
        yield return (lead, Next, Percent(4, 75));
        yield return (secretary, Next, Actions(4, "الطبع"));
        yield return (secretary, Next, new DecisionSettled(Decided, true));
        yield return (coordinator, Next, Percent(4, 76));
    }

    private static PercentReported Percent(int commitment, int value) => new(commitment, new Percentage(value));

    private static ActionsNoted Actions(int commitment, params string[] lines) => new(commitment, [.. lines.Select(l => new ActionLine(l, false))]);

    private static InvitationIssued Issue(string? person)
    {
        var id = Guid.NewGuid();
        return new InvitationIssued(id, person, Invitation.Hash(id.ToString()), new DateTimeOffset(2020, 12, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
