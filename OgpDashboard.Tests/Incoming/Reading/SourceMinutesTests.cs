using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Incoming.Reading;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;
using Xunit.Abstractions;
using static System.FormattableString;

namespace OgpDashboard.Tests.Incoming.Reading;

/// <summary>The minutes of 17 June 2020 as they were taken out of their PDF, read by one who knows the plan and the people and no meeting; held against the seeds, which were made by hand.</summary>
public sealed class SourceMinutesTests(ITestOutputHelper output) : IClassFixture<SourceMinutesTests.Minutes>
{
    private static readonly int[] Complete = [1, 2, 5, 8, 12];

    private static IncomingMeeting Read => Minutes.Read;

    private static Board Expected => Minutes.Expected;

    [Fact]
    public void The_day_the_hour_and_the_place_are_found()
    {
        Value<IncomingDay>().Day.ShouldBe(Expected.Meeting.Details.Date);
        Value<IncomingHour>().Hour.ShouldBe(Expected.Meeting.Details.Time!.Value);
        Value<IncomingPlace>().Place.ShouldBe(Expected.Meeting.Details.Place);
        Item<IncomingDay>().Origin.ShouldBe(Origin.Lines(3, 3));
    }

    [Fact]
    public void The_weekday_is_held_against_the_date() =>
        Problem(IncomingFault.WeekdayAgainstDate).Details.ShouldBe(["الخميس", "الأربعاء"]);

    [Fact]
    public void Everybody_is_known_again_with_their_commitments_and_the_deputy_is_one()
    {
        var parts = Read.Items.Select(i => i.Value).OfType<IncomingPart>().Select(p => p.Part).ToList();

        parts.Select(p => (p.Person.Key, string.Join(',', p.Commitments), p.IsDeputy))
            .ShouldBe(Expected.Meeting.Participants.Select(p => (p.Person.Key, string.Join(',', p.Commitments), p.IsDeputy)), ignoreOrder: true);
        parts.ShouldAllBe(p => p.Attendance == Attendance.Present);
    }

    [Fact]
    public void Both_points_of_the_agenda_are_there_with_all_their_words()
    {
        var agenda = Read.Items.Select(i => i.Value).OfType<IncomingAgendaItem>().Select(a => a.Item).ToList();

        agenda.Select(a => (a.Number, Sorted(a.Text))).ShouldBe(Expected.Meeting.Agenda.Select(a => (a.Number, Sorted(a.Text))));
        agenda[0].Text.ShouldBe(Expected.Meeting.Agenda[0].Text);
        agenda[0].WalksCommitments.ShouldBeTrue();
    }

    [Fact]
    public void Every_figure_is_at_its_commitment_and_line()
    {
        var figures = Fields<PercentReported>().ToDictionary(f => f.Change.Commitment, f => (f.Change.Percent!.Value.Value, f.Item.Origin.From));

        figures.Count.ShouldBe(17);
        figures.ToDictionary(f => f.Key, f => f.Value.Value).ShouldBe(Expected.Rows.Where(r => r.Percent is not null).ToDictionary(r => r.Number, r => r.Percent!.Value.Value), ignoreOrder: true);
        figures.Where(f => f.Value.Value == 100).Select(f => f.Key).ShouldBe(Complete, ignoreOrder: true);
        SourceDocument.Lines[figures[4].From!.Value - 1].ShouldContain("64");
        Read.Source[figures[4].From!.Value - 1].ShouldBe("تنفيذ الالتزام بنسبة 64 %");
    }

    [Fact]
    public void The_column_of_the_platform_is_right_in_every_row()
    {
        var read = Fields<PlatformReported>().ToDictionary(f => f.Change.Commitment, f => f.Change.Platform);

        foreach (var row in Expected.Rows.Where(r => r.Percent is not null))
        {
            read[row.Number].Status.ShouldBe(row.Said.Platform.Status, Invariant($"{row.Number}"));
            Sorted(read[row.Number].Remark ?? "").ShouldBe(Sorted(row.Said.Platform.Remark ?? ""), Invariant($"{row.Number}"));
        }
    }

    [Fact]
    public void The_seventh_commitment_is_named_as_the_one_without_a_row()
    {
        Read.Problems.Where(p => p.Fault == IncomingFault.CommitmentMissing).Select(p => p.Details.Single()).ShouldBe([7]);
        Problem(IncomingFault.AnnouncedAgainstFound).Details.ShouldBe([18, 17]);
        Read.IsBroken.ShouldBeFalse("nothing of it stops: all of it is for somebody to confirm");
    }

    [Fact]
    public void Nothing_whose_number_was_lost_is_said_to_be_certain() =>
        Read.Items.Where(i => i.Value is IncomingField).ShouldAllBe(i => i.Sureness != Sureness.Certain);

    [Fact]
    public void Lines_of_actions_and_schedules_keep_their_words()
    {
        var cells = (from row in Expected.Rows
                     from cell in new[] { (Name: "actions", Lines: row.Said.Actions.Select(a => a.Text).ToList()), (Name: "schedule", Lines: row.Said.Schedule.Select(s => s.Text).ToList()) }
                     where cell.Lines.Count > 0
                     select (row.Number, cell.Name, cell.Lines, Got: Lines(row.Number, cell.Name))).ToList();
        var (words, right, exact, lines) = (0, 0, 0, 0);
        foreach (var (number, name, expected, got) in cells)
        {
            var (all, same) = Shared(expected, got);
            (words, right, lines, exact) = (words + all, right + same, lines + expected.Count, exact + expected.Count(e => got.Contains(e)));
            output.WriteLine(Invariant($"{number} {name}: {same} of {all} words in place, {expected.Count(e => got.Contains(e))} of {expected.Count} lines to the letter"));

            // A word may stand in another place; none is lost, and none is added.
            got.Count.ShouldBe(expected.Count, Invariant($"{number} {name}"));
            Sorted(string.Concat(got)).ShouldBe(Sorted(string.Concat(expected)), Invariant($"{number} {name}"));
        }

        output.WriteLine(Invariant($"all: {right} of {words} words in place, {exact} of {lines} lines to the letter"));
        (right / (double)words).ShouldBeGreaterThan(0.93);
        exact.ShouldBeGreaterThanOrEqualTo(lines * 3 / 4);
    }

    [Fact]
    public void What_remains_is_of_the_kind_that_a_person_would_say_it_is()
    {
        var read = Fields<Rescheduled>().ToDictionary(f => f.Change.Commitment, f => f.Change.Lines);

        foreach (var row in Expected.Rows.Where(r => !r.Said.Schedule.IsEmpty))
        {
            read[row.Number].Select(l => (l.State, l.Window, l.DependsOn, l.AwaitedBy)).ShouldBe(row.Said.Schedule.Select(l => (l.State, l.Window, l.DependsOn, l.AwaitedBy)), Invariant($"{row.Number}"));
        }
    }

    [Fact]
    public void Who_says_that_nothing_moved_is_understood()
    {
        var read = Fields<ActionsNoted>().Where(f => f.Change.Lines.Any(l => l.DeclaresNoProgress)).Select(f => f.Change.Commitment);

        read.ShouldBe(Expected.Rows.Where(r => r.Said.Actions.Any(a => a.DeclaresNoProgress)).Select(r => r.Number));
    }

    private static List<string> Lines(int commitment, string cell) => cell == "actions"
        ? [.. Fields<ActionsNoted>().Where(f => f.Change.Commitment == commitment).SelectMany(f => f.Change.Lines).Select(l => l.Text)]
        : [.. Fields<Rescheduled>().Where(f => f.Change.Commitment == commitment).SelectMany(f => f.Change.Lines).Select(l => l.Text)];

    private static (int All, int Same) Shared(List<string> expected, List<string> got)
    {
        var (a, b) = (Words(expected), Words(got));
        return (a.Count, a.Zip(b).Count(w => w.First == w.Second));
    }

    private static List<string> Words(IEnumerable<string> lines) =>
        [.. lines.SelectMany(l => l.Split(' ')).Select(w => string.Concat(w.Where(char.IsLetterOrDigit))).Where(w => w.Length > 0)];

    private static string Sorted(string text) => SourceDocument.Letters(text);

    private static IncomingItem Item<T>() => Read.Items.Single(i => i.Value is T);

    private static T Value<T>()
        where T : IncomingValue => (T)Item<T>().Value;

    private static IncomingProblem Problem(IncomingFault fault) => Read.Problems.Single(p => p.Fault == fault);

    private static IEnumerable<(IncomingItem Item, T Change)> Fields<T>()
        where T : RowChange => Read.Items.Where(i => i.Value is IncomingField { Change: T }).Select(i => (i, (T)((IncomingField)i.Value).Change));

    /// <summary>Read once for all tests.</summary>
    public sealed class Minutes
    {
        static Minutes()
        {
            using var seeded = new SeededStore();
            Expected = seeded.Book.LastClosed!;
            using var fresh = SeededStore.WithoutMeetings();
            Read = MinutesReader.Read(string.Join('\n', SourceDocument.Lines), fresh.Book);
        }

        public static Board Expected { get; }

        public static IncomingMeeting Read { get; }
    }
}
