using OgpDashboard.Domain;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Meetings;

public sealed class RegisterTests : StoreBase
{
    private static readonly Month October = new(2020, 10);

    [Fact]
    public void The_seeds_register_is_what_its_minutes_leave_to_do()
    {
        var register = Register.Of(Store.Book.Current!.Rows);

        register.Entries.Select(Line).ShouldBe([
            "13 undated", "14 undated", "16 undated", "14 depends 16", "3 awaiting", "4 awaiting", "10 awaiting",
            "17 dated 2020-06 …", "5 dated 2020-09 2020-09", "10 dated 2020-09 2020-09", "18 dated 2020-09 2020-12", "9 dated 2020-10 2020-10",
            "14 dated 2020-10 2020-10", "3 dated 2020-10 2020-11", "6 dated 2020-10 2020-11", "15 dated 2020-10 …", "3 dated 2020-11 2020-11",
            "17 dated 2020-11 2020-11", "11 cancelled", "14 cancelled"]);
        register.WithoutDate.ShouldBe(7);
    }

    [Fact]
    public void Where_no_meeting_comes_before_the_old_time_is_the_published_one()
    {
        var entries = Register.Of(Store.Book.Current!.Rows).Entries;

        entries.ShouldAllBe(e => e.Published == e.Row.Commitment.Period && e.Before == null);
        entries.First(e => e.Row.Number == 9).Published.ShouldBe(new Period(PlanDate.Parse("2018"), PlanDate.Parse("2021")), "to the year, where no more was published");
    }

    [Fact]
    public void The_old_window_is_that_of_the_line_in_the_same_words_wherever_it_stood()
    {
        Open();
        var (awaited, training, evaluation) = (Said(3)[0], Said(3)[1], Said(3)[2]);
        var later = ScheduleLine.Dated(training.Text, new MonthWindow(new Month(2021, 1), new Month(2021, 2)));
        Reschedule(3, [evaluation, later, awaited]);

        Of(3, later.Text).Before!.Window.ShouldBe(training.Window);
        Of(3, evaluation.Text).Before!.Window.ShouldBe(evaluation.Window);
        Of(3, awaited.Text).Before.ShouldBe(awaited);
        Of(3, later.Text).Published.ShouldBeNull();
    }

    [Fact]
    public void A_line_in_new_words_has_the_old_window_of_its_place_and_a_new_line_has_none()
    {
        Open();
        var (awaited, training, evaluation) = (Said(3)[0], Said(3)[1], Said(3)[2]);
        Reschedule(3, [awaited, ScheduleLine.Undated("تكوين عن بعد"), evaluation, ScheduleLine.Undated("نشاط جديد")]);

        Of(3, "تكوين عن بعد").Before.ShouldBe(training);
        Of(3, "نشاط جديد").Before.ShouldBeNull();
        Of(3, "نشاط جديد").Published.ShouldBeNull();
    }

    [Fact]
    public void A_new_line_does_not_take_the_old_window_of_a_line_that_only_moved()
    {
        Open();
        var awaited = Said(3)[0];
        Reschedule(3, [ScheduleLine.Undated("نشاط جديد"), awaited]);

        Of(3, "نشاط جديد").Before.ShouldBeNull("what stood in its place stands elsewhere now");
        Of(3, awaited.Text).Before.ShouldBe(awaited);
    }

    [Fact]
    public void A_line_of_the_same_words_twice_is_matched_once_each()
    {
        Open();
        Reschedule(9, [ScheduleLine.Dated("أكتوبر 2020", new MonthWindow(new Month(2020, 12), null)), ScheduleLine.Undated("أكتوبر 2020")]);

        Register.Of([Row(9)]).Entries.Select(e => e.Before?.Window?.From).ShouldBe([null, October]);
    }

    [Fact]
    public void What_is_done_remains_no_more()
    {
        Open();
        Reschedule(9, [ScheduleLine.Done("أكتوبر 2020")]);

        Register.Of([Row(9)]).Entries.ShouldBeEmpty();
    }

    [Fact]
    public void The_reason_is_the_lines_own_then_the_rows_then_that_of_the_last_rescheduling()
    {
        Open();
        Of(11, Said(11)[0].Text).OwnReason.ShouldBe("بالنظر لنفاذ آجال نشر التقرير");
        Of(3, Said(3)[0].Text).OwnReason.ShouldBe("إجابة القطاعات الوزارية 9 المتبقية");

        Store.Append(new Rescheduled(16, [ScheduleLine.Undated("لاحقا")]) { Why = "بسبب الجائحة" }, SeededStore.Edit(Meeting));
        var told = Of(16, "لاحقا");
        (told.OwnReason, told.RowReason, told.Why).ShouldBe((null, null, "بسبب الجائحة"));

        var reason = new DelayReason(DelayKind.AwaitingReplies, 9, null);
        Store.Append(new ReasonGiven(16, reason), SeededStore.Edit(Meeting, Store.Book.Find(Meeting)!.Number));
        var given = Of(16, "لاحقا");
        (given.OwnReason, given.RowReason, given.Why).ShouldBe((null, reason, null));
    }

    [Theory]
    [InlineData("2020-06", "2020-08", false)]
    [InlineData("2020-06", "2020-09", true)]
    [InlineData("2020-08", null, false)]
    [InlineData("2020-09", null, true)]
    public void Beyond_the_end_is_what_ends_after_it(string from, string? to, bool beyond)
    {
        var entry = new RegisterEntry(Row(4), 0, ScheduleLine.Dated("نص", new MonthWindow(Month.Parse(from), to is null ? null : Month.Parse(to))), null);

        entry.IsBeyond(Store.Book.Plan.End).ShouldBe(beyond);
    }

    [Fact]
    public void Overdue_is_what_has_an_end_that_is_over()
    {
        static RegisterEntry Until(CommitmentRow row, Month? to) => new(row, 0, ScheduleLine.Dated("نص", new MonthWindow(new Month(2020, 6), to)), null);

        Until(Row(4), October).IsOverdue(October).ShouldBeFalse();
        Until(Row(4), October).IsOverdue(new Month(2020, 11)).ShouldBeTrue();
        Until(Row(4), null).IsOverdue(new Month(2021, 11)).ShouldBeFalse();
    }

    [Fact]
    public void Two_previous_reports_are_the_same_when_their_lines_are()
    {
        PreviousReport Report(string text) => new(new Percentage(50)) { Schedule = [ScheduleLine.Undated(text)] };

        Report("نص").ShouldBe(Report("نص"));
        Report("نص").GetHashCode().ShouldBe(Report("نص").GetHashCode());
        Report("نص").ShouldNotBe(Report("نص آخر"));
        Report("نص").ShouldNotBe(Report("نص") with { Standstill = 1 });
    }

    private int Meeting { get; set; } = 1;

    private void Open() => Meeting = Store.OpenMeeting();

    private CommitmentRow Row(int commitment) => Store.Book.Find(Meeting)!.Find(commitment)!;

    private System.Collections.Immutable.ImmutableArray<ScheduleLine> Said(int commitment) => Row(commitment).Said.Schedule;

    private void Reschedule(int commitment, System.Collections.Immutable.ImmutableArray<ScheduleLine> lines) =>
        Store.Append(new Rescheduled(commitment, lines), SeededStore.Edit(Meeting));

    private RegisterEntry Of(int commitment, string text) => Register.Of([Row(commitment)]).Entries.Single(e => e.Line.Text == text);

    private static string Line(RegisterEntry entry) => string.Join(' ', new[]
    {
        FormattableString.Invariant($"{entry.Row.Number} {Token.Of(entry.Line.State)}"), entry.Line.DependsOn?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        entry.Line.Window?.From.ToString(), entry.Line.Window is { } window ? window.To?.ToString() ?? "…" : null,
    }.OfType<string>());
}
