using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.App.Components.Board;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Board;

/// <summary>A board of thousands is shown a page at a time; one of eighteen never.</summary>
public sealed class PagingTests : BoardBase
{
    [Fact]
    public void The_plans_own_board_has_one_page()
    {
        var page = Visit("/?from=12");

        page.FindAll("article[data-commitment]").Count.ShouldBe(18);
        page.FindAll("[data-pages]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, 1, 60, null, 61)]
    [InlineData(61, 61, 120, 1, 121)]
    [InlineData(100, 61, 120, 1, 121)]
    [InlineData(121, 121, 130, 61, null)]
    [InlineData(9999, 121, 130, 61, null)]
    [InlineData(0, 1, 60, null, 61)]
    public void A_long_board_is_cut_into_pages(int? from, int first, int last, int? before, int? after)
    {
        var window = RowWindow.Of(Rows(130), from);

        (window.Rows[0].Number, window.Rows[^1].Number, window.Rows.Count).ShouldBe((first, last, last - first + 1));
        (window.From, window.To, window.All, window.Before, window.After).ShouldBe((first, last, 130, before, after));
    }

    [Fact]
    public void What_is_called_is_on_every_page()
    {
        var window = RowWindow.Of(Rows(130), 61, 3);

        window.Rows.Select(r => r.Number).ShouldBe([3, .. Enumerable.Range(61, 60)]);
    }

    [Fact]
    public void Its_links_lead_to_the_pages_beside_it()
    {
        var address = PageAddress.Read("/?view=table&from=61&axis=2")!;

        var paging = Render<Paging>(p => p.Add(c => c.Window, RowWindow.Of(Rows(130), 61)).Add(c => c.Address, address));

        paging.Find("[data-action=page-before]").GetAttribute("href").ShouldBe("/?view=table&axis=2");
        paging.Find("[data-action=page-after]").GetAttribute("href").ShouldBe("/?view=table&from=121&axis=2");
        Said(paging.Find("[data-pages]")).ShouldContain("من 61 إلى 120، من أصل 130");
    }

    [Fact]
    public async Task Of_ten_thousand_a_change_draws_the_one_card_that_moved()
    {
        await OpenMeeting();
        var rows = Rows(10_000);
        var page = new Page(new(Now.Plan, Now.Meeting, 1, [.. rows]));
        var list = Render<CardList>(p => p.Add(c => c.Page, page).Add(c => c.Rows, RowWindow.Of(page.Board.Rows, null).Rows));
        var before = Renders(list);
        before.Count.ShouldBe(RowWindow.Length);

        rows[6] = Commitments.Row(7, 50, before: null);
        page.Board = new(Now.Plan, Now.Meeting, 2, [.. rows]);
        list.Render(p => p.Add(c => c.Rows, RowWindow.Of(page.Board.Rows, null).Rows));

        list.Find("[data-commitment='7'] [data-field=percent]").GetAttribute("data-value").ShouldBe("50");
        Renders(list).ShouldBe(before.ToDictionary(c => c.Key, c => c.Key == 7 ? c.Value + 1 : c.Value), ignoreOrder: true);
    }

    private static Dictionary<int, int> Renders(IRenderedComponent<CardList> list) =>
        list.FindComponents<CommitmentCard>().ToDictionary(c => c.Instance.Number, c => c.Instance.Renders);

    private static CommitmentRow[] Rows(int count) => [.. Enumerable.Range(1, count).Select(n => Commitments.Row(n, null, before: null))];

    /// <summary>A page on which nobody may do anything.</summary>
    private sealed class Page(Domain.Meetings.Board board) : ICardPage
    {
        public Domain.Meetings.Board Board { get; set; } = board;

        public CommitmentRow? Called => null;

        public Actor? Caller => null;

        public string DetailsOf(int commitment) => "/";

        public Actor? EditorOf(int commitment) => null;

        public string? EditedBy(int commitment) => null;

        public Task Call(int commitment) => Task.CompletedTask;
    }
}
