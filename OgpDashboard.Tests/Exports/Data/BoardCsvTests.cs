using System.Text;
using nietras.SeparatedValues;
using OgpDashboard.App.Exports.Data;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Exports.Data;

/// <summary>CSV as it leaves, read by another parser.</summary>
public sealed class BoardCsvTests : FileBase
{
    [Fact]
    public void It_has_its_mark_of_UTF8_and_a_line_for_each_commitment()
    {
        var file = Written("board.csv", Seed);

        file[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var rows = Rows(file);
        rows.Count.ShouldBe(18);
        (rows[3]["رقم الالتزام"], rows[3]["نسبة الإنجاز"], rows[3]["تحيين منصة التتبع"]).ShouldBe(("4", "64", "لا"));
        rows[6]["نسبة الإنجاز"].ShouldBeEmpty("not reported is empty and never 0");
        rows[2]["تقدم الإجراءات"].Split('\n').Length.ShouldBe(2);
        rows.Sum(r => r["نسبة الإنجاز"].Length == 0 ? 0 : int.Parse(r["نسبة الإنجاز"], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(1315);
    }

    [Fact]
    public void No_field_is_a_formula_and_every_word_comes_back()
    {
        Store.OpenMeeting();
        string[] words = [.. PlainTextTests.Formulas.Select(LineText.Clean).Concat(MeetingTalk.HardWords.Select(LineText.Clean)).Where(w => w.Length > 0).Distinct()];
        foreach (var chunk in words.Chunk(18))
        {
            foreach (var (text, i) in chunk.Select((t, i) => (t, i)))
            {
                Say(Store, new PlatformReported(i + 1, new PlatformReport(PlatformStatus.Remark, text)));
            }

            var fields = Rows(Written("board.csv", OpenOf(Store))).Take(chunk.Length).Select(r => r["ملاحظة المنصة"]).ToList();
            fields.ShouldAllBe(f => !PlainText.LooksLikeFormula(f));
            fields.Select(PlainText.Unguarded).ShouldBe(chunk);
        }
    }

    [Fact]
    public void A_fall_keeps_its_sign_as_a_number()
    {
        Store.OpenMeeting();
        Say(Store, new PercentReported(4, new Percentage(60)) { Why = "تصحيح" });

        var row = Rows(Written("board.csv", OpenOf(Store)))[3];

        (row["الفرق (محسوب)"], row["النسبة السابقة (محسوب)"], row["سبب التراجع"]).ShouldBe(("-4", "64", "تصحيح"));
    }

    internal static List<Dictionary<string, string>> Rows(byte[] file)
    {
        using var reader = Sep.New(',').Reader(o => o with { Unescape = true }).FromText(Encoding.UTF8.GetString(file).TrimStart('\uFEFF'));
        var rows = new List<Dictionary<string, string>>();
        foreach (var row in reader)
        {
            var values = new Dictionary<string, string>();
            foreach (var name in reader.Header.ColNames)
            {
                values[name] = row[name].ToString();
            }

            rows.Add(values);
        }

        return rows;
    }
}
