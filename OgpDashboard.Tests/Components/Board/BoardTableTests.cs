using Bunit;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Board;

public sealed class BoardTableTests : BoardBase
{
    [Fact]
    public void The_table_holds_every_line_of_every_cell_in_its_own_words()
    {
        var page = Visit("/?view=table");

        page.FindAll("thead th").Select(Said).ShouldBe(
            new[] { "Column.Commitment", "Column.Actions", "Column.Platform", "Column.Schedule" }.Select(k => T[k].Value));
        page.FindAll("[data-commitment]").Count.ShouldBe(18);
        foreach (var row in Now.Rows)
        {
            var cells = Card(page, row.Number).Children;
            cells.Length.ShouldBe(4);
            Said(cells[0]).ShouldContain(row.Commitment.Title);
            foreach (var line in row.Said.Actions)
            {
                Said(cells[1]).ShouldContain(line.Text);
            }

            foreach (var line in row.Said.Schedule)
            {
                Said(cells[3]).ShouldContain(line.Text);
            }

            Said(cells[2]).ShouldBe(row.Said.Platform.Status switch
            {
                PlatformStatus.Updated => T["Table.Yes"],
                PlatformStatus.NotUpdated => T["Table.No"],
                PlatformStatus.Remark => row.Said.Platform.Remark,
                _ => "–",
            });
        }
    }

    [Theory]
    [InlineData(4, "تنفيذ الالتزام بنسبة 64 %")]
    [InlineData(1, "تنفيذ الالتزام بنسبة 100 %")]
    [InlineData(14, "تنفيذ الالتزام بنسبة 26 %")]
    public void A_percentage_is_said_as_the_minutes_say_it(int commitment, string said) =>
        Said(Card(Visit("/?view=table"), commitment).QuerySelector("[data-field='percent']")).ShouldBe(said);

    [Fact]
    public async Task A_pushed_change_is_in_the_table()
    {
        await OpenMeeting();
        var page = Visit("/?view=table");

        await Report(4, 68);
        await Say(new PlatformReported(4, new PlatformReport(PlatformStatus.Remark, "الرابط chafafiya.ma لا يعمل")));

        page.WaitForAssertion(() =>
        {
            Said(Card(page, 4).QuerySelector("[data-field='percent']")).ShouldBe("تنفيذ الالتزام بنسبة 68 % (+4)");
            Said(Card(page, 4).QuerySelector("[data-field='platform']")).ShouldBe("الرابط chafafiya.ma لا يعمل");
        });
        Card(page, 4).QuerySelector("[data-field='platform'] bdi")!.TextContent.ShouldBe("chafafiya.ma");
    }
}
