using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Meetings;

/// <summary>How a meeting runs, derived from what was recorded and when.</summary>
public sealed class CourseTests
{
    private static readonly DateTimeOffset Ten = new(2020, 9, 15, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_meetings_clock_stands_while_it_is_closed_and_goes_on_when_it_is_reopened()
    {
        var closed = After((0, new MeetingOpened()), (60, new MeetingClosed()));
        closed.Meeting.ShouldBe(new Clock(TimeSpan.FromMinutes(60), null));
        closed.Meeting.At(Minute(300)).ShouldBe(TimeSpan.FromMinutes(60));

        var reopened = After((0, new MeetingOpened()), (60, new MeetingClosed()), (100, new MeetingReopened()));
        reopened.Meeting.ShouldBe(new Clock(TimeSpan.FromMinutes(60), Minute(100)));
        reopened.Meeting.At(Minute(110)).ShouldBe(TimeSpan.FromMinutes(70));
    }

    [Fact]
    public void Beginning_an_item_ends_the_one_before_and_coming_back_goes_on()
    {
        var course = After((0, new MeetingOpened()), (1, new AgendaItemBegun(1)), (11, new AgendaItemBegun(2)), (16, new AgendaItemBegun(1)));

        course.Item.ShouldBe(1);
        course.Items[1].ShouldBe(new Clock(TimeSpan.FromMinutes(10), Minute(16)));
        course.Items[2].ShouldBe(new Clock(TimeSpan.FromMinutes(5), null));
    }

    [Fact]
    public void Beginning_what_is_begun_does_not_begin_its_clock_anew() =>
        After((0, new MeetingOpened()), (1, new AgendaItemBegun(1)), (5, new AgendaItemBegun(1))).Items[1].ShouldBe(new Clock(TimeSpan.Zero, Minute(1)));

    [Fact]
    public void An_item_that_is_finished_is_at_hand_no_more()
    {
        var course = After((0, new MeetingOpened()), (1, new AgendaItemBegun(1)), (11, new AgendaItemFinished(1, true)));

        course.Item.ShouldBeNull();
        course.Items[1].ShouldBe(new Clock(TimeSpan.FromMinutes(10), null));
    }

    [Fact]
    public void Finishing_another_item_leaves_the_one_at_hand() =>
        After((0, new MeetingOpened()), (1, new AgendaItemBegun(1)), (11, new AgendaItemFinished(2, true))).Item.ShouldBe(1);

    [Fact]
    public void Calling_a_commitment_ends_the_call_before_and_closing_ends_all()
    {
        var course = After((0, new MeetingOpened()), (2, new CommitmentCalled(4)), (5, new CommitmentCalled(9)));
        course.Commitment.ShouldBe(9);
        course.Commitments[4].ShouldBe(new Clock(TimeSpan.FromMinutes(3), null));

        var closed = After((0, new MeetingOpened()), (0, new AgendaItemBegun(1)), (2, new CommitmentCalled(4)), (6, new MeetingClosed()));
        (closed.Commitment, closed.Item).ShouldBe((null, null));
        closed.Commitments[4].Spent.ShouldBe(TimeSpan.FromMinutes(4));
        closed.Items[1].Spent.ShouldBe(TimeSpan.FromMinutes(6));
    }

    [Fact]
    public void A_restart_reads_the_same_course_out_of_the_journal()
    {
        using var store = new SeededStore();
        var meeting = store.OpenMeeting();
        store.Append(new AgendaSet([new AgendaItem(1, "نقطة"), new AgendaItem(2, "أخرى")]), SeededStore.Edit(meeting));
        foreach (var change in new Change[] { new AgendaItemBegun(1), new CommitmentCalled(4), new AgendaItemFinished(1, true), new CommitmentCalled(5) })
        {
            store.Append(change, SeededStore.Edit(meeting));
        }

        var course = store.Book.Find(meeting)!.Meeting.Course;
        (course.Item, course.Commitment).ShouldBe((null, 5));
        course.Items.Keys.ShouldBe([1]);
        course.Commitments.Keys.ShouldBe([4, 5], ignoreOrder: true);
    }

    [Fact]
    public void The_clocks_of_items_and_of_calls_never_exceed_the_meetings() => Prop.ForAll(Arb.From(Steps()), steps =>
    {
        // Nothing of the course is let through by the rules while the meeting is not open.
        var (course, now, isOpen) = (Course.NotBegun, Ten, false);
        foreach (var (change, seconds) in steps)
        {
            now += TimeSpan.FromSeconds(seconds);
            if (change is MeetingOpened or MeetingReopened ? !isOpen : isOpen)
            {
                course = course.With(Entry(change, now));
                isOpen = change is MeetingOpened or MeetingReopened || (isOpen && change is not MeetingClosed);
            }

            Sum(course.Items, now).ShouldBeLessThanOrEqualTo(course.Meeting.At(now));
            Sum(course.Commitments, now).ShouldBeLessThanOrEqualTo(course.Meeting.At(now));
            course.Items.Count(i => i.Value.Since is not null).ShouldBe(course.Item is null ? 0 : 1);
            course.Commitments.Count(i => i.Value.Since is not null).ShouldBe(course.Commitment is null ? 0 : 1);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true));

    [Fact]
    public void A_deputy_has_the_word_when_the_lead_is_away_and_nobody_when_both_are()
    {
        Speaker(Attendance.Invited, Attendance.Present).ShouldBe("l");
        Speaker(Attendance.Represented, Attendance.Present).ShouldBe("l");
        Speaker(Attendance.Absent, Attendance.Present).ShouldBe("d");
        Speaker(Attendance.Excused, Attendance.Absent).ShouldBeNull();
    }

    [Fact]
    public void One_after_another_is_next_and_none_is_skipped()
    {
        using var store = new SeededStore();
        var meeting = store.OpenMeeting();
        (int? Previous, int? Called, int? Next) At(int? called)
        {
            store.Append(new CommitmentCalled(called), SeededStore.Edit(meeting));
            var board = store.Book.Find(meeting)!;
            return (board.Previous?.Number, board.Called?.Number, board.Next?.Number);
        }

        At(null).ShouldBe((null, null, 1));
        At(1).ShouldBe((null, 1, 2));
        At(6).ShouldBe((5, 6, 7));
        At(18).ShouldBe((17, 18, null));
    }

    private static string? Speaker(Attendance lead, Attendance deputy) => new Meeting(
        1, MeetingState.Open, new MeetingDetails(new DateOnly(2020, 9, 1), null, null), null, null, null, null, [],
        [new Participant(new("d", null, "نائبة", null), "نائبة", true, deputy, [13]), new Participant(new("l", null, "رئيس", null), "رئيس", false, lead, [13])])
        .SpeaksFor(13)?.Person.Key;

    private static TimeSpan Sum(ImmutableDictionary<int, Clock> clocks, DateTimeOffset now) => clocks.Values.Aggregate(TimeSpan.Zero, (sum, clock) => sum + clock.At(now));

    private static Gen<(Change Change, int Seconds)[]> Steps() =>
        from length in Gen.Choose(1, 30)
        from steps in (from change in Gen.Frequency(
                           (2, Gen.Elements<Change>(new MeetingOpened(), new MeetingReopened())),
                           (1, Gen.Constant<Change>(new MeetingClosed())),
                           (3, Gen.Elements<int?>(null, 1, 2, 3).Select(Change (i) => new AgendaItemBegun(i))),
                           (2, Gen.Choose(1, 3).Select(Change (i) => new AgendaItemFinished(i, true))),
                           (3, Gen.Elements<int?>(null, 4, 7, 18).Select(Change (i) => new CommitmentCalled(i))))
                       from seconds in Gen.Choose(0, 600)
                       select (change, seconds)).ArrayOf(length)
        select steps;

    private static Course After(params (int Minute, Change Change)[] steps) =>
        steps.Aggregate(Course.NotBegun, (course, step) => course.With(Entry(step.Change, Minute(step.Minute))));

    private static DateTimeOffset Minute(int minute) => Ten + TimeSpan.FromMinutes(minute);

    private static JournalEntry Entry(Change change, DateTimeOffset at) => new(1, Guid.NewGuid(), 1, at, Someone.Coordinator, change, null) { Hash = "" };
}
