using System.Text.Json;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage;

public sealed class JournalTests : StoreBase
{
    private static readonly Person Alami = new("alami", "السيد", "علمي", null);
    private static readonly Guid Link = Guid.NewGuid();
    private static readonly Guid Decided = Guid.NewGuid();

    private static readonly Dictionary<Type, Change[]> Samples = new()
    {
        [typeof(PercentReported)] = [new PercentReported(3, new Percentage(66)), new PercentReported(3, null) { Why = "سحب الرقم" }, new PercentReported(7, new Percentage(0))],
        [typeof(PlatformReported)] = [new PlatformReported(4, new PlatformReport(PlatformStatus.Remark, "قيد «التحيين»")), new PlatformReported(4, PlatformReport.Unknown)],
        [typeof(ActionsNoted)] = [new ActionsNoted(5, [new ActionLine("لا تقدم", true), new ActionLine("chafafiya.ma <b>\"'&", false)]), new ActionsNoted(5, [])],
        [typeof(Rescheduled)] = [new Rescheduled(14, [.. EveryScheduleLine]), new Rescheduled(14, [])],
        [typeof(MeetingCorrected)] = [new MeetingCorrected(new MeetingDetails(new DateOnly(2020, 9, 16), new TimeOnly(14, 30), "عن بعد")), new MeetingCorrected(new MeetingDetails(new DateOnly(2020, 9, 17), null, null))],
        [typeof(ReasonGiven)] = [new ReasonGiven(14, new DelayReason(DelayKind.AwaitingReplies, 9, "القطاعات")), new ReasonGiven(14, null)],
        [typeof(AgendaSet)] = [new AgendaSet([new AgendaItem(1, "تقدم الإنجاز", 45, true), new AgendaItem(2, "«البرمجة» الجديدة", null, false, true)])],
        [typeof(AgendaItemBegun)] = [new AgendaItemBegun(1), new AgendaItemBegun(null)],
        [typeof(AgendaItemFinished)] = [new AgendaItemFinished(1, true), new AgendaItemFinished(1, false)],
        [typeof(CommitmentCalled)] = [new CommitmentCalled(4), new CommitmentCalled(null)],
        [typeof(AttendanceMarked)] = [
            new AttendanceMarked("hami", Attendance.Present, null, new TimeOnly(14, 5), new TimeOnly(15, 0)), new AttendanceMarked("hami", Attendance.Represented, "سعيد", null, null),
            new AttendanceMarked("hami", Attendance.Excused, null, null, null)],
        [typeof(DecisionRecorded)] = [
            new DecisionRecorded(new Decision(Decided, DecisionKind.Action, 4, "برمجة جديدة", "لصفر", new DateOnly(2020, 9, 22), null)),
            new DecisionRecorded(new Decision(Decided, DecisionKind.Difficulty, null, "نقص الموارد", null, null, "رصد اعتماد"))],
        [typeof(DecisionSettled)] = [new DecisionSettled(Decided, true), new DecisionSettled(Decided, false)],
        [typeof(DecisionWithdrawn)] = [new DecisionWithdrawn(Decided)],
        [typeof(PlanExtended)] = [new PlanExtended(new Month(2021, 8)), new PlanExtended(null)],
        [typeof(MeetingClosed)] = [new MeetingClosed { Why = "انتهى جدول الأعمال" }],
        [typeof(MeetingReopened)] = [new MeetingReopened { Why = "خطأ في رقم" }],
        [typeof(MeetingPrepared)] = [new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 11, 3), new TimeOnly(9, 0), null))],
        [typeof(MeetingOpened)] = [new MeetingOpened()],
        [typeof(ParticipantSet)] = [new ParticipantSet(Alami, "نائب «الرئيسة»", true, [7, 3]), new ParticipantSet(Alami, "رئيس", false, [])],
        [typeof(InvitationIssued)] = [new InvitationIssued(Link, Alami.Key, Invitation.Hash("x"), new DateTimeOffset(2020, 12, 1, 8, 30, 0, TimeSpan.Zero)), new InvitationIssued(Guid.NewGuid(), null, Invitation.Hash("y"), DateTimeOffset.UnixEpoch)],
        [typeof(InvitationRevoked)] = [new InvitationRevoked(Link) { Why = "ضاع الهاتف" }],
        [typeof(ParticipantRemoved)] = [new ParticipantRemoved(Alami.Key)],
        [typeof(RoleGiven)] = [new RoleGiven(Alami, Role.Secretary), new RoleGiven(new Person(Alami.Key, null, "سعيد علمي", null), Role.Observer)],
        [typeof(RoleTaken)] = [new RoleTaken(Alami.Key) { Why = "انتهت المهمة" }],
    };

    public static IEnumerable<ScheduleLine> EveryScheduleLine =>
    [
        ScheduleLine.Dated("محدد", new MonthWindow(new Month(2020, 10), new Month(2020, 12))),
        ScheduleLine.Dated("ابتداء من", new MonthWindow(new Month(2020, 10), null)),
        ScheduleLine.Undated("غير محدد"),
        ScheduleLine.Depends("مرتبط", 16),
        ScheduleLine.Awaiting("في الانتظار", "القطاعات", new DateOnly(2020, 6, 22)),
        ScheduleLine.Awaiting("في الانتظار", null, new DateOnly(2020, 6, 22)),
        ScheduleLine.Cancelled("ملغى", "نفاذ الآجال"),
        ScheduleLine.Done("منجز"),
    ];

    [Fact]
    public void Every_kind_of_change_has_a_sample()
    {
        var kinds = typeof(Change).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Change)) && !t.IsAbstract);

        Samples.Keys.ShouldBe(kinds, ignoreOrder: true);
        EveryScheduleLine.Select(l => l.State).Distinct().ShouldBe(Enum.GetValues<ScheduleState>(), ignoreOrder: true);
    }

    [Fact]
    public void Every_kind_of_change_comes_back_from_the_journal_as_it_went_in()
    {
        var meeting = Store.OpenMeeting();
        var written = new List<JournalEntry>();
        foreach (var change in Samples.Values.SelectMany(s => s))
        {
            var edit = SeededStore.Edit(change is MeetingPrepared or RoleGiven or RoleTaken or PlanExtended ? 0 : meeting, role: Role.Secretary);
            var entry = Store.Append(change, edit);
            meeting = entry.Meeting == 0 ? meeting : entry.Meeting;
            entry.EditId.ShouldBe(edit.Id);
            entry.By.ShouldBe(edit.By);
            Text(entry.Change is MeetingClosed closed ? closed with { Snapshot = null } : entry.Change).ShouldBe(Text(change));
            written.Add(entry);
        }

        var read = Store.Boards.LoadJournal().TakeLast(written.Count);

        read.Select(Text).ShouldBe(written.Select(Text));
    }

    [Fact]
    public void An_entry_keeps_what_was_there_before()
    {
        var meeting = Store.OpenMeeting();
        foreach (var change in Samples.Values.SelectMany(s => s).OfType<RowChange>())
        {
            var before = Store.Book.Find(meeting)!.Find(change.Commitment)!.Said.AsChange(change.Commitment, change.Field);

            Store.Append(change, SeededStore.Edit(meeting));

            Text(Store.Boards.LoadJournal()[^1].Was).ShouldBe(Text(before));
        }
    }

    [Fact]
    public void A_corrected_meeting_keeps_its_details_before()
    {
        var meeting = Store.OpenMeeting();
        var before = Store.Book.Find(meeting)!.Meeting.Details;
        var after = new MeetingDetails(new DateOnly(2020, 9, 16), new TimeOnly(10, 0), "سلا");

        Store.Append(new MeetingCorrected(after), SeededStore.Edit(meeting));

        Store.Book.Find(meeting)!.Meeting.Details.ShouldBe(after);
        Store.Boards.LoadJournal()[^1].Was.ShouldBeOfType<MeetingCorrected>().Details.ShouldBe(before);
    }

    [Fact]
    public void Numbers_only_grow_and_Arabic_stays_readable_in_the_file()
    {
        var meeting = Store.OpenMeeting();
        Store.Append(new ActionsNoted(5, [new ActionLine("إعداد التقرير", false)]), SeededStore.Edit(meeting));

        Store.Boards.LoadJournal().Select(e => e.Number).ShouldBe([1, 2, 3]);
        Store.Query("SELECT Became FROM Journal ORDER BY Number DESC LIMIT 1").Single().ShouldContain("إعداد التقرير");
    }

    // Lists inside a change are compared by what they say: as records they are equal only when they are the same list.
    private static string Text(Change? change) => change is null ? "" : change.GetType().Name + JsonSerializer.Serialize<object>(change);

    private static string Text(JournalEntry entry) => JsonSerializer.Serialize(entry with { Change = null!, Was = null }) + Text(entry.Change) + Text(entry.Was);
}
