using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Json.Schema;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Tests.Conventions;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Exports.Data;

/// <summary>JSON as it leaves, against the schema that is published with it.</summary>
public sealed class BoardJsonTests : FileBase
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(Sources.Root, "docs", "board.schema.json")));

    [Fact]
    public void The_seed_keeps_to_the_schema_and_says_its_totals()
    {
        var board = Valid(Written("board.json", Seed));

        (board["form"]!.GetValue<string>(), board["plan"]!["code"]!.GetValue<string>()).ShouldBe(("ogp-board-1", "MA-2018-2020"));
        (board["derived"]!["mean"]!.GetValue<decimal>(), board["derived"]!["reported"]!.GetValue<int>(), board["derived"]!["complete"]!.GetValue<int>()).ShouldBe((77.35m, 17, 5));
        board["derived"]!["notReported"]!.AsArray().Select(n => n!.GetValue<int>()).ShouldBe([7]);
        board["rows"]![6]!["percent"].ShouldBeNull();
        board["rows"]![6]!["reported"]!.GetValue<bool>().ShouldBeFalse();
        board["rows"]![0]!["platform"]!["remark"]!.GetValue<string>().ShouldBe("لم يتم إدخال تفاصيل الإجراءات المنجزة في كل نشاط");
        board["meeting"]!["statedWeekday"]!.GetValue<string>().ShouldBe("الخميس");
    }

    [Fact]
    public void Whatever_is_said_in_a_meeting_keeps_to_the_schema()
    {
        Store.OpenMeeting();
        Prop.ForAll(MeetingTalk.Sequences(18), sequence =>
        {
            using var store = Store.Copy();
            foreach (var change in sequence)
            {
                Say(store, change);
            }

            Valid(Written("board.json", OpenOf(store)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8).WithQuietOnSuccess(true));
    }

    [Fact]
    public void A_frozen_version_keeps_to_it_and_tells_its_history_up_to_the_closing()
    {
        var meeting = Store.OpenMeeting();
        Say(Store, new PercentReported(4, new Percentage(70)));
        Store.Append(new MeetingClosed(), SeededStore.Edit(meeting));
        var journal = Store.Boards.LoadJournal();
        var kept = Store.Boards.LoadSnapshots(meeting).Single();
        var anchor = journal.Single(e => e.Change is MeetingClosed).Receipt.Anchor;

        var board = Valid(Written("board.json", SnapshotReader.Read(Store.Book, kept, anchor).WithHistory(journal, anchor.Number)));

        board["meeting"]!["anchor"]!.GetValue<string>().ShouldBe(anchor.ToString());
        board["meeting"]!["draft"]!.GetValue<bool>().ShouldBeFalse();
        board["history"]!.AsArray().Select(e => e!["change"]!.GetValue<string>()).ShouldBe(["meeting-prepared", "meeting-opened", "percent-reported", "meeting-closed"]);
        board["history"]![2]!["became"]!["percent"]!.GetValue<int>().ShouldBe(70);
    }

    [Theory]
    [InlineData("rows", "percent", "101")]
    [InlineData("rows", "percent", "64.5")]
    [InlineData("rows", "surprise", "1")]
    [InlineData("decisions", "kind", "\"wish\"")]
    [InlineData("participants", "arrived", "\"25:00\"")]
    public void The_schema_tells_what_is_wrong(string part, string field, string value)
    {
        var board = Valid(Written("board.json", Seed));
        board[part]![0]![field] = JsonNode.Parse(value);

        Schema.Evaluate(board).IsValid.ShouldBeFalse();
    }

    private static JsonNode Valid(byte[] file)
    {
        var board = JsonNode.Parse(file)!;
        var verdict = Schema.Evaluate(board, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        verdict.IsValid.ShouldBeTrue(string.Join('\n', (verdict.Details ?? []).Where(d => d.HasErrors).Select(d => $"{d.InstanceLocation}: {string.Join(' ', d.Errors!.Values)}").Take(10)));
        return board;
    }
}
