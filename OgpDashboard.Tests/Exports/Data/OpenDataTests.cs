using System.Text;
using System.Text.Json.Nodes;
using OgpDashboard.App.Exports.Data;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Conventions;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Exports.Data;

/// <summary>What the plan looks like to everybody else.</summary>
public sealed class OpenDataTests : FileBase
{
    [Fact]
    public void Each_commitment_has_the_Partnerships_identifier_a_figure_and_a_grade()
    {
        var rows = BoardCsvTests.Rows(Written("open-data.csv", Seed));

        rows.Select(r => r["commitment_id"]).ShouldBe(Enumerable.Range(1, 18).Select(n => FormattableString.Invariant($"MO{n:0000}")));
        rows.GroupBy(r => r["completion_grade"]).ToDictionary(g => g.Key, g => g.Count())
            .ShouldBe(new Dictionary<string, int> { ["complete"] = 5, ["substantial"] = 9, [""] = 1, ["limited"] = 3 }, ignoreOrder: true);
        (rows[6]["percent_complete"], rows[6]["completion_grade"]).ShouldBe(("", ""), "not reported is not «not started»");
        rows.ShouldAllBe(r => r["completion_grade_rule"] == OpenData.Rule && r["meeting_date"] == "2020-06-17");
        (rows[8]["start_date"], rows[8]["end_date"]).ShouldBe(("2018", "2021"));
        (rows[16]["remaining_from"], rows[16]["remaining_to"], rows[16]["remaining_state"]).ShouldBe(("2020-06", "2020-11", "dated"));
    }

    [Fact]
    public void A_grade_follows_from_a_figure_by_a_rule_that_is_said_in_the_file_and_in_the_documents()
    {
        var grades = Enumerable.Range(0, 101).GroupBy(p => OpenData.Grade(new Percentage(p))).ToDictionary(g => g.Key!, g => (g.Min(), g.Max()));

        grades.ShouldBe(new Dictionary<string, (int, int)> { ["not started"] = (0, 0), ["limited"] = (1, 49), ["substantial"] = (50, 99), ["complete"] = (100, 100) });
        OpenData.Grade(null).ShouldBeNull();
        var says = Json()["completion_grade_rule"]!;
        says["says"]!.GetValue<string>().ShouldBe("no figure: null; 0: not started; 1-49: limited; 50-99: substantial; 100: complete");
        says["set_by"]!.GetValue<string>().ShouldContain("not the Open Government Partnership");
    }

    [Fact]
    public void JSON_and_CSV_say_the_same()
    {
        var (rows, objects) = (BoardCsvTests.Rows(Written("open-data.csv", Seed)), Json()["commitments"]!.AsArray());

        objects.Select(o => o!.AsObject().ToDictionary(p => p.Key, p => p.Value?.ToString() ?? ""))
            .ShouldAllBe(o => rows.Exists(r => OpenData.Names.All(n => r[n] == o[n])));
    }

    [Fact]
    public void Nobodys_name_is_in_it()
    {
        var text = Encoding.UTF8.GetString([.. Written("open-data.csv", Seed), .. Written("open-data.json", Seed)]);

        Seed.Board.Meeting.Participants.Select(p => p.Person.Name).ShouldAllBe(name => !text.Contains(name));
    }

    [Fact]
    public void The_documents_say_what_each_field_means()
    {
        var documents = File.ReadAllText(Path.Combine(Sources.Root, "docs", "data.md"));

        OpenData.Names.ShouldAllBe(n => documents.Contains($"`{n}`"));
    }

    private JsonNode Json() => JsonNode.Parse(Written("open-data.json", Seed))!;
}
