using System.Globalization;
using System.Text;
using OgpDashboard.Domain.Storage.Seeds;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage.Seeds;

public sealed class SeedLoaderTests : IDisposable
{
    private const string Plan = "plan.json";
    private const string People = "people.json";
    private const string Meeting = "meeting-2020-06-17.json";

    private readonly SeededStore _store = SeededStore.Empty();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogp-seeds-");

    public SeedLoaderTests()
    {
        foreach (var file in Directory.GetFiles(SeededStore.SeedsFolder))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }
    }

    public static TheoryData<string, string, string, string[]> Slips => new()
    {
        { Meeting, "\"commitment\": 4, \"line\"", "\"commitment\": 19, \"line\"", ["الالتزام 19", "غير موجود"] },
        { Meeting, "\"percent\": 64", "\"percent\": 101", ["الالتزام 4", "101", "0–100"] },
        { Meeting, "\"percent\": 64", "\"percent\": -1", ["الالتزام 4", "-1", "0–100"] },
        { Meeting, "\"commitment\": 6, \"line\"", "\"commitment\": 5, \"line\"", ["الالتزام 5", "أكثر من مرة"] },
        { Meeting, "\"person\": \"hami\"", "\"person\": \"nobody\"", ["المشارك 6", "nobody", "غير موجود"] },
        { Meeting, "\"person\": \"hami\"", "\"person\": \"mouradi\"", ["mouradi", "أكثر من مرة"] },
        { Meeting, "\"commitments\": [10]", "\"commitments\": [99]", ["المشارك 6", "الالتزام 99"] },
        { Meeting, "\"commitments\": [10]", "\"commitments\": [10, 10]", ["المشارك 6", "الالتزام 10", "أكثر من مرة"] },
        { Meeting, "\"from\": \"2020-09\", \"to\": \"2020-12\"", "\"to\": \"2020-12\"", ["الالتزام 18", "from"] },
        { Meeting, "\"from\": \"2020-09\", \"to\": \"2020-12\"", "\"from\": \"2020-12\", \"to\": \"2020-09\"", ["الالتزام 18", "تنتهي قبل أن تبدأ"] },
        { Meeting, "\"from\": \"2020-09\", \"to\": \"2020-12\"", "\"from\": \"2020-13\"", ["الالتزام 18", "2020-13"] },
        { Meeting, "\"dependsOn\": 16", "\"dependsOn\": 14", ["الالتزام 14", "«14»"] },
        { Meeting, "\"dependsOn\": 16", "\"dependsOn\": 19", ["الالتزام 14", "«19»"] },
        { Meeting, "\"state\": \"undated\", \"text\": \"لم يتم بعد تحديد برمجة", "\"state\": \"someday\", \"text\": \"لم يتم بعد تحديد برمجة", ["الالتزام 13", "someday"] },
        { Meeting, ", \"reason\": \"بالنظر لنفاذ آجال نشر التقرير\"", "", ["الالتزام 11", "reason"] },
        { Meeting, "{ \"status\": \"remark\", \"remark\": \"تحيين نسبة الإنجاز وتفاصيل الإجراءات المنجزة المتعلقة بالنشاط رقم 5\" }", "{ \"status\": \"remark\" }", ["الالتزام 11", "بلا نص"] },
        { Meeting, "\"text\": \"الدليل في طور المصادقة\"", "\"text\": \" \"", ["الالتزام 10", "بلا نص"] },
        { Meeting, "\"time\": \"14:00\"", "\"time\": \"25:00\"", ["الاجتماع", "25:00"] },
        { Meeting, "\"date\": \"2020-06-17\"", "\"date\": \"2020-06-31\"", ["الاجتماع", "2020-06-31"] },
        { Meeting, "\"plan\": \"MA-2018-2020\"", "\"plan\": \"MA-2099\"", ["الاجتماع", "MA-2099"] },
        { Plan, "\"ogpId\": \"MO0009\", \"axis\": 2", "\"ogpId\": \"MO0009\", \"axis\": 6", ["الالتزام 9", "المحور 6", "غير موجود"] },
        { Plan, "\"title\": \"إحداث بوابة للنزاهة\"", "\"title\": \"\"", ["الالتزام 7", "title"] },
        { Plan, "\"number\": 18, \"ogpId\"", "\"number\": 17, \"ogpId\"", ["الالتزام 17", "أكثر من مرة"] },
        { People, "\"key\": \"hami\"", "\"key\": \"bouihi\"", ["bouihi", "أكثر من مرة"] },
        { People, "\"name\": \"حاتم مورادي\"", "\"name\": null", ["الصف 1", "name"] },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_named_with_file_row_and_reason_and_nothing_is_loaded(string file, string right, string wrong, string[] named)
    {
        Rewrite(file, right, wrong);

        var refused = Refused();

        refused.Problems.ShouldContain(p => p.File == file && named.All(n => p.ToString().Contains(n, StringComparison.Ordinal)), refused.Message);
        refused.Problems.ShouldAllBe(p => refused.Message.Contains(p.ToString(), StringComparison.Ordinal));
        NothingIsLoaded();
    }

    [Theory]
    [InlineData(Plan, "\"code\": \"MA-2018-2020\",", "\"code\": \"MA-2018-2020\"")]
    [InlineData(People, "\"key\": \"hami\",", "\"key\": \"hami\"")]
    [InlineData(Meeting, "\"percent\": 89,", "\"percent\": many,")]
    [InlineData(Meeting, "\"percent\": 89,", "\"percent\": 8.9,")]
    [InlineData(Meeting, "\"percent\": 89,", "\"percentage\": 89,")]
    [InlineData(Plan, "\"ogpId\": \"MO0009\",", "\"ogpID2\": \"MO0009\",")]
    public void What_is_not_the_agreed_json_is_named_with_file_and_line(string file, string right, string wrong)
    {
        Rewrite(file, right, wrong);
        // A comma that is missing is noticed at what follows it, which may stand on the next line.
        var line = 1 + Read(file)[..Read(file).IndexOf(wrong, StringComparison.Ordinal)].Count(c => c == '\n');

        var problem = Refused().Problems.ShouldHaveSingleItem();

        problem.File.ShouldBe(file);
        new[] { line, line + 1 }.Select(n => n.ToString(CultureInfo.InvariantCulture)).ShouldContain(problem.Row.Split(' ')[1], problem.Row);
        NothingIsLoaded();
    }

    [Theory]
    [InlineData(Plan)]
    [InlineData(People)]
    public void A_missing_file_is_named(string file)
    {
        File.Delete(Path.Combine(_folder.FullName, file));

        Refused().Problems.ShouldHaveSingleItem().File.ShouldBe(file);
        NothingIsLoaded();
    }

    [Fact]
    public void A_missing_folder_is_a_problem_of_its_files()
    {
        _folder.Delete(recursive: true);
        Refused().Problems.Select(p => p.File).ShouldBe([Plan, People]);
        _folder.Create();
    }

    [Theory]
    [InlineData(Plan, "\"axes\": [")]
    [InlineData(Plan, "\"commitments\": [")]
    [InlineData(People, "\"people\": [")]
    [InlineData(Meeting, "\"agenda\": [")]
    [InlineData(Meeting, "\"participants\": [")]
    [InlineData(Meeting, "\"reports\": [")]
    [InlineData(Meeting, "\"actions\": [\n")]
    [InlineData(Meeting, "\"schedule\": [\n")]
    public void A_row_that_is_null_is_named_like_any_other_slip(string file, string list)
    {
        Rewrite(file, list, list + " null,");

        Refused().Problems.ShouldContain(p => p.File == file && p.Reason.Contains("null", StringComparison.Ordinal));
        NothingIsLoaded();
    }

    [Fact]
    public void A_meeting_that_stands_in_two_files_is_named()
    {
        File.Copy(Path.Combine(_folder.FullName, Meeting), Path.Combine(_folder.FullName, "meeting-copy.json"));

        Refused().Message.ShouldContain("2020-06-17");
        NothingIsLoaded();
    }

    [Fact]
    public void All_that_is_wrong_in_all_files_stands_in_one_message()
    {
        Rewrite(Plan, "\"ogpId\": \"MO0009\", \"axis\": 2", "\"ogpId\": \"MO0009\", \"axis\": 6");
        Rewrite(People, "\"name\": \"حاتم مورادي\"", "\"name\": \"\"");
        Rewrite(Meeting, "\"percent\": 64", "\"percent\": 101");
        Rewrite(Meeting, "\"percent\": 26", "\"percent\": -1");
        Rewrite(Meeting, "\"dependsOn\": 16", "\"dependsOn\": 14");
        Rewrite(Meeting, "\"time\": \"14:00\"", "\"time\": \"25:00\"");

        var refused = Refused();

        refused.Problems.Select(p => p.File).ShouldBe([Plan, People, Meeting, Meeting, Meeting, Meeting]);
        NothingIsLoaded();
    }

    [Fact]
    public void All_that_is_wrong_in_one_cell_stands_in_one_message()
    {
        Rewrite(Meeting, "\"from\": \"2020-10\", \"to\": \"2020-11\" },\n        { \"state\": \"dated\", \"text\": \"تقييم", "\"to\": \"2020-11\" },\n        { \"state\": \"someday\", \"text\": \"تقييم");

        var refused = Refused();

        refused.Problems.Count.ShouldBe(2, refused.Message);
        refused.Problems.ShouldAllBe(p => p.Row.Contains("الالتزام 3", StringComparison.Ordinal));
    }

    [Fact]
    public void Loading_twice_changes_nothing()
    {
        Load().ShouldBeTrue();
        var before = _store.Dump();

        Load().ShouldBeFalse();

        _store.Dump().ShouldBe(before);
        _store.Count("Commitments").ShouldBe(18);
        _store.Count("People").ShouldBe(9);
        _store.Count("Reports").ShouldBe(17);
    }

    [Fact]
    public void Loading_again_leaves_what_the_meetings_have_made()
    {
        Load();
        _store.OpenMeeting();
        var before = _store.Dump();

        Load().ShouldBeFalse();

        _store.Dump().ShouldBe(before);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    private SeedException Refused() => Should.Throw<SeedException>(() => Load());

    private bool Load() => new SeedLoader(_store).Load(_folder.FullName);

    private string Read(string file) => File.ReadAllText(Path.Combine(_folder.FullName, file), Encoding.UTF8);

    private void Rewrite(string file, string right, string wrong)
    {
        var text = Read(file);
        text.ShouldContain(right);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder.FullName, file), text[..at] + wrong + text[(at + right.Length)..]);
    }

    private void NothingIsLoaded()
    {
        _store.Tables().Count.ShouldBeGreaterThan(10);
        _store.Tables().ShouldAllBe(t => _store.Count(t) == 0);
    }
}
