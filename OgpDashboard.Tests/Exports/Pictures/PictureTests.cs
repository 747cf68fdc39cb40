using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Exports.Pictures;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Conventions;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Exports.Pictures;

/// <summary>The pictures of a meeting, read as a program reads them.</summary>
public sealed partial class PictureTests : StoreBase
{
    public static TheoryData<string> Names => [.. Album.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_one_SVG_of_its_size_right_to_left_that_needs_nothing_from_elsewhere(string name)
    {
        var root = Drawing.Root(name, Moved());

        root.Name.ShouldBe(Drawing.Svg + "svg");
        (Of(root, "width"), Of(root, "height")).ShouldBe(name == "summary" ? ("1920", "1080") : ("1200", "675"));
        Of(root, "viewBox").ShouldBe($"0 0 {Of(root, "width")} {Of(root, "height")}");
        root.Attribute(XNamespace.Xml + "lang")!.Value.ShouldBe("ar");
        root.Elements(Drawing.Svg + "text").ShouldAllBe(t => t.Attribute("direction") != null);

        root.DescendantsAndSelf().Select(e => e.Name.LocalName).Distinct().Except(["svg", "title", "style", "defs", "pattern", "rect", "path", "text", "tspan"]).ShouldBeEmpty();
        root.DescendantsAndSelf().Attributes().Where(a => a.Name.LocalName.Contains("href", StringComparison.Ordinal) || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        Addresses().Matches(root.ToString()).Select(m => m.Groups["to"].Value).Distinct().Except(["data:font/woff2", "#hatched"]).ShouldBeEmpty();
        Of(root, "style", "@font-face").ShouldBe(4, "two scripts, two weights");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_proceedings_give_the_same_bytes(string name) => Drawing.Bytes(name, Moved()).ShouldBe(Drawing.Bytes(name, Moved()));

    [Fact]
    public void Each_commitment_stands_with_its_title_its_figure_and_how_it_moved()
    {
        var proceedings = Moved();
        foreach (var name in new[] { "by-commitment", "summary" })
        {
            var texts = Drawing.TextsOf(Drawing.Root(name, proceedings));
            foreach (var row in proceedings.Board.Rows)
            {
                texts.ShouldContain(row.Number.ToString(CultureInfo.InvariantCulture));
                texts.ShouldContain(row.Commitment.Title);
                texts.ShouldContain(row.Percent is { } percent ? $"{percent.Value.ToString(CultureInfo.InvariantCulture)} %" : Drawing.Texts["Percent.None"]);
            }

            texts.ShouldContain("+4");
            texts.ShouldContain("-14");
            texts.Count(t => t == Drawing.Texts["Picture.Still"]).ShouldBe(proceedings.Board.Totals.NoProgress);
            texts.Count(t => t == Drawing.Texts["Picture.Undated"]).ShouldBe(proceedings.Board.Totals.Undated);
        }
    }

    [Fact]
    public void The_summary_says_the_totals_and_each_platform()
    {
        var proceedings = Proceedings.Of(Store.Book, Store.Book.Current!);
        var texts = Drawing.TextsOf(Drawing.Root("summary", proceedings));
        var words = new Words(Drawing.Texts);

        new[] { "77.4 %", "5", "12", "8", "2", "1" }.ShouldBeSubsetOf(texts);
        string.Join(' ', texts).ShouldContain("متوسط 17 التزاماً مصرحاً به؛ الالتزام 7 لم يرد");
        foreach (var status in Enum.GetValues<PlatformStatus>())
        {
            texts.Count(t => t == words.Name(status)).ShouldBeGreaterThanOrEqualTo(proceedings.Board.Rows.Count(r => r.Said.Platform.Status == status));
        }
    }

    [Theory]
    [InlineData("status", "مكتمل", "5", "1، 2، 5، 8، 12")]
    [InlineData("status", "قيد الإنجاز", "12", "3، 4، 6، 9، 10، 11، 13، 14، 15، 16، 17، 18")]
    [InlineData("platform", "المنصة محيّنة", "8", "3، 6، 9، 12، 14، 15، 16، 18")]
    [InlineData("platform", "المنصة غير محيّنة", "5", "4، 5، 10، 13، 17")]
    [InlineData("platform", "ملاحظة على المنصة", "4", "1، 2، 8، 11")]
    public void A_ring_names_each_part_its_count_and_its_commitments(string name, string part, string count, string which)
    {
        var texts = Drawing.TextsOf(Drawing.Root(name, Proceedings.Of(Store.Book, Store.Book.Current!)));

        new[] { part, count, Drawing.Texts["Picture.Numbers", which].Value, Drawing.Texts["Journal.Commitment", 7].Value, "18" }.ShouldBeSubsetOf(texts);
        texts.Count(t => t == count).ShouldBe(2, "beside its name, and in the ring");
    }

    [Fact]
    public void The_trend_and_the_steps_say_each_mean()
    {
        var proceedings = Moved();

        new[] { "77.4 %", "77.2 %", "17 يونيو 2020", "15 شتنبر 2020" }.ShouldBeSubsetOf(Drawing.TextsOf(Drawing.Root("trend", proceedings)));
        Drawing.TextsOf(Drawing.Root("mean-steps", proceedings)).ShouldContain(Drawing.Texts["Picture.StepsNote"].Value + Drawing.Texts["Picture.NotFromZero"]);
        new[] { "77.35", "+0.41", "+0.24", "-0.82", "77.18", "3", "4", "13" }.ShouldBeSubsetOf(Drawing.TextsOf(Drawing.Root("mean-steps", proceedings)));
    }

    [Fact]
    public void The_trend_is_that_of_the_proceedings_not_of_today() =>
        Drawing.TextsOf(Drawing.Root("trend", Moved() with { Trend = [new MeanOfMeeting(1, new DateOnly(2019, 5, 2), 33.33m)] })).ShouldContain("33.3 %");

    [Fact]
    public void Where_no_step_was_made_the_picture_says_so()
    {
        Drawing.TextsOf(Drawing.Root("mean-steps", Proceedings.Of(Store.Book, Store.Book.Current!))).ShouldContain(Drawing.Texts["Picture.NoneBefore"]);

        Store.OpenMeeting();

        Drawing.TextsOf(Drawing.Root("mean-steps", Proceedings.Of(Store.Book, Store.Book.Open!))).ShouldContain(Drawing.Texts["Since.SameMean"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_says_whose_meeting_of_which_day_and_whether_it_can_still_change(string name)
    {
        var draft = Drawing.TextsOf(Drawing.Root(name, Moved()));
        draft.ShouldContain(Drawing.Texts["Picture.Draft"]);
        string.Join(' ', draft).ShouldContain(Drawing.Texts["Chart.Caption", Store.Book.Plan.Title, "الثلاثاء 15 شتنبر 2020"]);
        string.Join(' ', draft).ShouldContain(Drawing.Texts["Picture.DraftNote", Store.Book.Open!.Number]);

        var closed = Drawing.TextsOf(Drawing.Root(name, Proceedings.Of(Store.Book, Store.Book.LastClosed!) with { Closing = new Closing(DateTimeOffset.UnixEpoch, "x", new Anchor(57, "a1b2c3d4e5f60718")) }));
        closed.ShouldNotContain(Drawing.Texts["Picture.Draft"]);
        string.Join(' ', closed).ShouldContain(Drawing.Texts["Picture.Version", 1]);
        string.Join(' ', closed).ShouldContain("57-a1b2c3d4e5f6");

        var moment = Drawing.TextsOf(Drawing.Root(name, Proceedings.Of(Store.Book, Store.Book.LastClosed!) with { At = 3 }));
        moment.ShouldContain(Drawing.Texts["Picture.Moment"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_hostile_in_a_title_is_text_like_any_other(string name)
    {
        const string hostile = "</text><script>alert(1)</script>&amp; \"'>]]> \u0001\uD800\uFFFE\u2066\u202E <b onload=x>";
        var proceedings = Moved().Titled(hostile, _ => hostile);

        var root = Drawing.Root(name, proceedings);

        root.Descendants().Select(e => e.Name.LocalName).ShouldNotContain("script");
        root.Descendants().Select(e => e.Name.LocalName).ShouldNotContain("b");
        root.Element(Drawing.Svg + "title")!.Value.ShouldContain("<script>alert(1)</script>&amp;");
    }

    [Fact]
    public void The_colours_are_those_of_the_page_on_paper()
    {
        var css = File.ReadAllText(Path.Combine(Sources.Root, "OgpDashboard.App", "wwwroot", "css", "app.css"));
        var paper = Tokens().Matches(css[css.IndexOf(":root", StringComparison.Ordinal)..css.IndexOf("color-scheme: light", StringComparison.Ordinal)])
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["colour"].Value);

        new[] { "main", "good", "warn", "bad", "quiet" }.Select(Paint.Of).ShouldBe([paper["main"], paper["good"], paper["warn"], paper["bad"], paper["quiet"]]);
        (Paint.Ink, Paint.Soft, Paint.Line, Paint.Track, Paint.Surface, Paint.Brand).ShouldBe((paper["ink"], paper["ink-soft"], paper["line"], paper["track"], paper["surface"], paper["brand"]));
    }

    [Fact]
    public void The_font_is_brought_for_the_letters_for_which_the_page_brings_it()
    {
        var css = File.ReadAllText(Path.Combine(Sources.Root, "OgpDashboard.App", "wwwroot", "css", "app.css"));

        Letters(Of(Drawing.Root("status", Moved()), "style")!).ShouldBe(Letters(css));
    }

    // U+60C, U+621-63A: in as many files as there are, each letter once.
    private static SortedSet<int> Letters(string style) =>
        [.. from ranges in Ranges().Matches(style).Select(m => m.Groups["range"].Value)
            from range in ranges.Split(',')
            let ends = range.Trim()[2..].Split('-').Select(e => int.Parse(e, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToList()
            from letter in Enumerable.Range(ends[0], ends[^1] - ends[0] + 1)
            select letter];

    [Fact]
    public void All_of_them_are_in_one_file_as_they_are_one_by_one()
    {
        var proceedings = Moved();
        var (once, again) = (Zip(proceedings), Zip(proceedings));
        once.ShouldBe(again);

        using var zip = new ZipArchive(new MemoryStream(once));
        zip.Entries.Select(e => e.Name).ShouldBe(Album.Names.Select(n => $"{n}.svg"));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var file = entry.Open();
            file.CopyTo(content);
            content.ToArray().ShouldBe(Drawing.Bytes(Path.GetFileNameWithoutExtension(entry.Name), proceedings));
        }
    }

    private static byte[] Zip(Proceedings proceedings)
    {
        using var file = new MemoryStream();
        new PicturesZip(Drawing.NewAlbum(), Drawing.Texts).Write(proceedings, file);
        return file.ToArray();
    }

    // The next meeting: 3 and 4 rose, 13 fell.
    private Proceedings Moved()
    {
        if (Store.Book.Open is null)
        {
            var meeting = Store.OpenMeeting();
            foreach (var (commitment, percent) in new[] { (3, 72), (4, 68), (13, 0) })
            {
                Store.Append(new PercentReported(commitment, new Percentage(percent)) { Why = "تصحيح" }, SeededStore.Edit(meeting));
            }
        }

        return Proceedings.Of(Store.Book, Store.Book.Open!);
    }

    private static string? Of(XElement root, string attribute) => root.Attribute(attribute)?.Value ?? root.Element(Drawing.Svg + attribute)?.Value;

    private static int Of(XElement root, string element, string words) => root.Element(Drawing.Svg + element)!.Value.Split(words).Length - 1;

    [GeneratedRegex("""(?:url\(|@import |src=["']?)(?<to>[^;)"',]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex("""--(?<name>[\w-]+): (?<colour>#\w+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tokens();

    [GeneratedRegex("""unicode-range: ?(?<range>[^;}]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ranges();
}
