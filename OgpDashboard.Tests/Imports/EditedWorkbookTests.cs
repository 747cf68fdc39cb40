using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Imports;

/// <summary>A workbook that somebody worked on: what they changed is proposed field by field, and what is wrong is named cell by cell.</summary>
public sealed class EditedWorkbookTests : FileBase
{
    private const string Board = "اللوحة", Register = "سجل البرمجة", Attendance = "الحضور", Decisions = "القرارات", Agenda = "جدول الأعمال", Meeting = "الاجتماع";
    private const string Percent = "نسبة الإنجاز";

    private readonly byte[] _file;

    public EditedWorkbookTests()
    {
        Store.OpenMeeting();
        _file = Written("board.xlsx", OpenOf(Store));
    }

    [Theory]
    [InlineData("70")]
    [InlineData("٧٠")]
    [InlineData("70 %")]
    [InlineData("%70")]
    [InlineData("٧٠ ٪")]
    [InlineData("\u200F70 %")]
    public void A_figure_that_is_typed_in_any_script_is_the_one_change(string typed) => ShouldPropose(e => e.Set(Board, 5, Percent, typed), new PercentReported(4, new Percentage(70)), Percent, 5);

    [Fact]
    public void A_figure_without_a_format_is_a_number_of_percent() => ShouldPropose(e => e.Set(Board, 5, Percent, 70d), new PercentReported(4, new Percentage(70)), Percent, 5);

    [Theory]
    [InlineData("64.5", Refusal.PercentNotANumber)]
    [InlineData("640", Refusal.PercentOutOfRange)]
    [InlineData("-1", Refusal.PercentOutOfRange)]
    [InlineData("كثير", Refusal.PercentNotANumber)]
    [InlineData("1e2", Refusal.PercentNotANumber)]
    public void A_figure_that_is_none_is_refused_with_its_cell(string typed, Refusal refusal)
    {
        var problem = Read(Edit(e => e.Set(Board, 5, Percent, typed))).Problems.ShouldHaveSingleItem();

        (problem.Fault, problem.Refused!.Refusal, problem.Stops, problem.Origin).ShouldBe((IncomingFault.Refused, refusal, true, Origin.Cell(Board, 5, Percent)));
    }

    [Theory]
    [InlineData(64.5, Refusal.PercentNotANumber)]
    [InlineData(640, Refusal.PercentOutOfRange)]
    [InlineData(0.64, Refusal.PercentNotANumber)]
    [InlineData(1e300, Refusal.PercentNotANumber)]
    public void So_is_a_number_that_is_none(double typed, Refusal refusal) =>
        Read(Edit(e => e.Set(Board, 5, Percent, typed))).Problems.ShouldHaveSingleItem().Refused!.Refusal.ShouldBe(refusal);

    [Fact]
    public void A_fall_brings_its_reason_along()
    {
        var read = Read(Edit(e => e.Set(Board, 5, Percent, "60").Set(Board, 5, "سبب التراجع", "تصحيح بعد التحقق")));

        Changed(read).ShouldHaveSingleItem().Value.ShouldBe(new IncomingField(new PercentReported(4, new Percentage(60)) { Why = "تصحيح بعد التحقق" }));
        Confirm(Store, read.Items.Select(i => i.Value)).ShouldHaveSingleItem().Change.Why.ShouldBe("تصحيح بعد التحقق");
        Store.Book.Open!.Find(4)!.Percent.ShouldBe(new Percentage(60));
    }

    [Fact]
    public void A_fall_without_a_reason_is_refused_by_the_rules_and_nothing_is_written()
    {
        var read = Read(Edit(e => e.Set(Board, 3, "تحيين منصة التتبع", "نعم").Set(Board, 3, "ملاحظة المنصة", null).Set(Board, 5, Percent, "60")));

        Should.Throw<StepRefusedException>(() => Confirm(Store, read.Items.Select(i => i.Value))).Refusal.ShouldBe(Refusal.FallNeedsReason);
        Store.Book.Open!.Find(2)!.Said.Platform.Status.ShouldBe(PlatformStatus.Remark);
    }

    [Fact]
    public void Everything_else_on_a_row_can_be_edited()
    {
        var read = Read(Edit(e => e
            .Set(Board, 5, "تحيين منصة التتبع", "نعم")
            .Set(Board, 5, "تقدم الإجراءات", "سطر أول\n\n[لا تقدم] لا تقدم منذ الاجتماع الأخير\n[] [قوس]")
            .Set(Board, 5, "سبب عدم التقدم", "انتظار رد هيئات").Set(Board, 5, "عدد الهيئات أو رقم الالتزام", "٩")
            .Set(Board, 6, "ملاحظة المنصة", "ملاحظة وحدها").Set(Board, 6, "تحيين منصة التتبع", null)));

        read.Problems.ShouldBeEmpty();
        Confirm(Store, read.Items.Select(i => i.Value));
        var row = Store.Book.Open!.Find(4)!.Said;
        row.Platform.ShouldBe(new PlatformReport(PlatformStatus.Updated, null));
        row.Actions.ShouldBe([new ActionLine("سطر أول", false), new ActionLine("لا تقدم منذ الاجتماع الأخير", true), new ActionLine("[قوس]", false)]);
        row.Reason.ShouldBe(new DelayReason(DelayKind.AwaitingReplies, 9, null));
        Store.Book.Open!.Find(5)!.Said.Platform.ShouldBe(new PlatformReport(PlatformStatus.Remark, "ملاحظة وحدها"));
    }

    [Fact]
    public void A_line_of_the_register_is_edited_in_words_that_people_use()
    {
        var row = 2 + Store.Book.Open!.Rows.Where(r => r.Number < 15).Sum(r => r.Said.Schedule.Length);
        var read = Read(Edit(e => e.Set(Register, row, "من شهر", "نونبر 2020").Set(Register, row, "إلى شهر", "12/2020")));

        Changed(read).ShouldHaveSingleItem().Value.ShouldBeOfType<IncomingField>().Change.ShouldBeOfType<Rescheduled>().Lines.ShouldHaveSingleItem()
            .Window.ShouldBe(new MonthWindow(new Month(2020, 11), new Month(2020, 12)));
    }

    [Fact]
    public void What_a_line_does_not_take_is_asked_about_and_not_lost() =>
        Read(Edit(e => e.Set(Register, 2, "سبب الإلغاء", "لم يعد لازما"))).Problems.ShouldHaveSingleItem().Origin.ShouldBe(Origin.Cell(Register, 2, "سبب الإلغاء"));

    [Fact]
    public void A_schedule_that_is_changed_where_it_is_only_shown_is_pointed_to_the_register()
    {
        var problem = Read(Edit(e => e.Set(Board, 5, "البرمجة الجديدة (تُعدَّل في سجل البرمجة)", "شيء آخر"))).Problems.ShouldHaveSingleItem();

        (problem.Fault, problem.Stops, problem.Details.Single()).ShouldBe((IncomingFault.EditedElsewhere, false, Register));
    }

    [Fact]
    public void All_that_is_wrong_is_named_and_not_only_the_first()
    {
        var read = Read(Edit(e => e
            .Set(Board, 2, Percent, "كثير").Set(Board, 3, "تحيين منصة التتبع", "ربما").Set(Board, 4, "رقم الالتزام", "99").Set(Board, 5, Percent, EditedWorkbook.Error)
            .Set(Register, 2, "الحالة", "حالة").Set(Attendance, 2, "الوصول", "25:00").Set(Decisions, 2, "الأجل", "قريبا").Set(Agenda, 2, "رقم النقطة", "100").Set(Agenda, 2, "نص النقطة", "نقطة")
            .Set(Meeting, 5, "القيمة", "2020-13-01")));

        read.IsBroken.ShouldBeTrue();
        read.Problems.Select(p => (p.Origin.Sheet, p.Origin.From, p.Origin.Column)).ShouldBe(
            [
                (Board, 2, Percent), (Board, 3, "تحيين منصة التتبع"), (Board, 4, "رقم الالتزام"), (Board, 5, Percent), (Register, 2, "الحالة"), (Attendance, 2, "الوصول"),
                (Decisions, 2, "الأجل"), (Agenda, 2, null), (Meeting, 5, "التاريخ"),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Columns_are_found_by_their_headings_wherever_they_stand()
    {
        var read = Read(Edit(e => e.Shuffle(Board).Shuffle(Register).Shuffle(Attendance)));

        read.Problems.ShouldBeEmpty();
        Changed(read).ShouldBeEmpty();
        read.Items.Length.ShouldBe(Read(_file).Items.Length);
    }

    [Fact]
    public void A_sheet_that_is_missing_says_nothing_and_its_absence_is_said()
    {
        var read = Read(Edit(e => e.Remove(Register)));
        var (missing, board) = (read.Problems.ShouldHaveSingleItem(), Read(Edit(e => e.Rename(Board, "غيرها"))));

        (missing.Fault, missing.Stops).ShouldBe((IncomingFault.SheetMissing, false));
        read.Items.Select(i => i.Value).OfType<IncomingField>().ShouldNotContain(f => f.Change is Rescheduled);
        board.IsBroken.ShouldBeTrue();
    }

    [Fact]
    public void A_column_that_is_missing_says_nothing()
    {
        var read = Read(Edit(e => e.Set(Board, 1, Percent, "عمود آخر")));

        read.Problems.ShouldHaveSingleItem().Fault.ShouldBe(IncomingFault.ColumnMissing);
        read.Items.Select(i => i.Value).OfType<IncomingField>().ShouldNotContain(f => f.Change is PercentReported);
    }

    [Fact]
    public void The_same_commitment_twice_is_named()
    {
        var problem = Read(Edit(e => e.RepeatRow(Board, 5))).Problems.ShouldHaveSingleItem();

        (problem.Fault, problem.Origin.From, problem.Details.Single()).ShouldBe((IncomingFault.Twice, 20, 4));
    }

    [Fact]
    public void Somebody_new_and_a_new_decision_need_no_identifier_and_are_the_same_when_read_again()
    {
        var file = Edit(e => e
            .Set(Attendance, 11, "الاسم", "سعاد العلوي").Set(Attendance, 11, "الصفة", "رئيسة المشروع").Set(Attendance, 11, "الالتزامات", "٧، 9").Set(Attendance, 11, "حالة الحضور", "present")
            .Set(Decisions, 3, "النوع", "إجراء").Set(Decisions, 3, "النص", "موافاة اللجنة").Set(Decisions, 3, "الأجل", "01/12/2020"));

        Confirm(Store, Read(file).Items.Select(i => i.Value)).Length.ShouldBe(3);
        var meeting = Store.Book.Open!.Meeting;
        meeting.AnswersFor(7)!.Person.Name.ShouldBe("سعاد العلوي");
        Store.Book.Decisions[^1].Decision.Due.ShouldBe(new DateOnly(2020, 12, 1));
        Confirm(Store, Read(file).Items.Select(i => i.Value)).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_of_another_plan_or_form_is_not_taken()
    {
        Unreadable(Edit(e => e.Set(Meeting, 3, "القيمة", "FR-2021")), Store.Book).Fault.ShouldBe(IncomingFault.AnotherPlan);
        Unreadable(Edit(e => e.Set(Meeting, 2, "القيمة", "ogp-board-9")), Store.Book).Fault.ShouldBe(IncomingFault.UnknownForm);
    }

    private void ShouldPropose(Action<EditedWorkbook> edit, RowChange change, string column, int row)
    {
        var read = Read(Edit(edit));

        read.Problems.ShouldBeEmpty();
        Changed(read).ShouldBe([new IncomingItem(new IncomingField(change), Origin.Cell(Board, row, column), Sureness.Certain)]);
    }

    private IEnumerable<IncomingItem> Changed(IncomingMeeting read) => read.Items.Where(i => Confirmation.ChangesSomething(Store.Book, Store.Book.Open, i.Value));

    private IncomingMeeting Read(byte[] file) => Read(file, Store.Book);

    private byte[] Edit(Action<EditedWorkbook> edit)
    {
        using var workbook = new EditedWorkbook(_file);
        edit(workbook);
        return workbook.Save();
    }
}
