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

    [Theory]
    [InlineData("board.json")]
    [InlineData("board.xlsx")]
    public void A_board_read_back_changes_nothing_of_itself(string name) => After(name, (_, said, read) =>
    {
        var (book, board) = (said.Book, said.Book.Open!);

        read.Items.Where(i => Confirmation.ChangesSomething(book, board, i.Value)).ShouldBeEmpty();
        Confirmation.Changes(book, board, [.. read.Items.Select(i => i.Value)]).ShouldBeEmpty();
    });

    [Theory]
    [InlineData("board.json")]
    [InlineData("board.xlsx")]
    public void Upon_the_board_before_it_makes_the_same_board(string name) => After(name, (before, said, read) =>
    {
        Confirm(before, read.Items.Select(i => WithReason(i.Value)));

        var (made, same) = (OpenOf(before), OpenOf(said));
        made.Board.Rows.Select(r => r.Said).ShouldBe(same.Board.Rows.Select(r => r.Said));
        made.Board.Rows.Select(r => (r.Delta, r.NoProgress, r.Standstill)).ShouldBe(same.Board.Rows.Select(r => (r.Delta, r.NoProgress, r.Standstill)));
        made.Board.Meeting.Details.ShouldBe(same.Board.Meeting.Details);
        made.Board.Meeting.Agenda.ShouldBe(same.Board.Meeting.Agenda);
        made.Board.Meeting.Participants.ShouldBe(same.Board.Meeting.Participants, ignoreOrder: true);
        made.Decisions.ShouldBe(same.Decisions, ignoreOrder: true);
        made.Board.Totals.Mean.ShouldBe(same.Board.Totals.Mean);
    });

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

    private void After(string name, Action<SeededStore, SeededStore, IncomingMeeting> holds) => Prop.ForAll(MeetingTalk.Sequences(25), sequence =>
    {
        using var before = Store.Copy();
        using var said = Store.Copy();
        foreach (var change in sequence)
        {
            Say(said, change);
        }

        var read = Read(Written(name, OpenOf(said)), said.Book);
        read.Problems.ShouldBeEmpty();
        holds(before, said, read);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20).WithQuietOnSuccess(true));

    // A figure that fell and rose since has no reason left on its row; the rules ask for one of the whole way.
    private static IncomingValue WithReason(IncomingValue value) =>
        value is IncomingField { Change: PercentReported { Why: null } percent } ? new IncomingField(percent with { Why = "كما ورد في الملف" }) : value;
}
