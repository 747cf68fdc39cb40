using FsCheck;
using FsCheck.Fluent;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Imports;

/// <summary>What goes out comes in: whatever was said in a meeting, its files say it again.</summary>
public sealed class RoundTripProperties : FileBase
{
    public RoundTripProperties() => Store.OpenMeeting();

    [Fact]
    public void Whatever_was_said_a_file_changes_nothing_of_its_own_board_and_makes_the_same_of_the_one_before() => Prop.ForAll(MeetingTalk.Sequences(18), sequence =>
    {
        using var said = Store.Copy();
        foreach (var change in sequence)
        {
            Say(said, change);
        }

        foreach (var name in new[] { "board.json", "board.xlsx" })
        {
            var read = Read(Written(name, OpenOf(said)), said.Book);
            read.Problems.ShouldBeEmpty();
            ShouldChangeNothing(said.Book, read);
            using var before = Store.Copy();
            Confirm(before, read.Items.Select(i => WithReason(i.Value)));
            ShouldBeTheSame(OpenOf(before), OpenOf(said));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(12).WithQuietOnSuccess(true));

    [Theory]
    [InlineData("board.json")]
    [InlineData("board.xlsx")]
    public void Written_again_it_is_the_same_bytes(string name)
    {
        foreach (var words in MeetingTalk.HardWords)
        {
            Say(Store, new ActionsNoted(4, [.. Store.Book.Open!.Find(4)!.Said.Actions, new ActionLine(words, false)]));
        }

        Written(name, OpenOf(Store)).ShouldBe(Written(name, OpenOf(Store)));
    }

    [Theory]
    [InlineData("board.json")]
    [InlineData("board.xlsx")]
    public void The_seed_read_back_proposes_all_of_it_and_finds_nothing_wrong(string name)
    {
        var read = Read(Written(name, Seed), Store.Book);

        read.Problems.ShouldBeEmpty();
        read.Items.Select(i => i.Value).OfType<IncomingField>().Count().ShouldBe(18 * 5);
        read.Items.Select(i => i.Value).OfType<IncomingPart>().Count().ShouldBe(9);
        read.Items.Select(i => i.Value).OfType<IncomingAgendaItem>().Count().ShouldBe(2);
        read.Items.Select(i => i.Value).OfType<IncomingDecision>().Count().ShouldBe(1);
        read.Items.Where(i => Confirmation.ChangesSomething(Store.Book, Store.Book.LastClosed, i.Value)).ShouldBeEmpty();
    }

    private static void ShouldChangeNothing(MeetingBook book, IncomingMeeting read)
    {
        read.Items.Where(i => Confirmation.ChangesSomething(book, book.Open, i.Value)).ShouldBeEmpty();
        Confirmation.Changes(book, book.Open, [.. read.Items.Select(i => i.Value)]).ShouldBeEmpty();
    }

    private static void ShouldBeTheSame(Proceedings made, Proceedings same)
    {
        made.Board.Rows.Select(r => r.Said).ShouldBe(same.Board.Rows.Select(r => r.Said));
        made.Board.Rows.Select(r => (r.Delta, r.NoProgress, r.Standstill)).ShouldBe(same.Board.Rows.Select(r => (r.Delta, r.NoProgress, r.Standstill)));
        made.Board.Meeting.Details.ShouldBe(same.Board.Meeting.Details);
        made.Board.Meeting.Agenda.ShouldBe(same.Board.Meeting.Agenda);
        made.Board.Meeting.Participants.ShouldBe(same.Board.Meeting.Participants, ignoreOrder: true);
        made.Decisions.ShouldBe(same.Decisions, ignoreOrder: true);
        made.Board.Totals.Mean.ShouldBe(same.Board.Totals.Mean);
    }

    // A figure that fell and rose since has no reason left on its row; the rules ask for one of the whole way.
    private static IncomingValue WithReason(IncomingValue value) =>
        value is IncomingField { Change: PercentReported { Why: null } percent } ? new IncomingField(percent with { Why = "كما ورد في الملف" }) : value;
}
