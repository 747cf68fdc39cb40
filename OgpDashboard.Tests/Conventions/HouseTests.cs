namespace OgpDashboard.Tests.Conventions;

/// <summary>What docs/architecture.md asks of the sources.</summary>
public sealed class HouseTests
{
    [Fact]
    public void Only_Storage_and_Accounts_know_EF() =>
        Mentioning("EntityFrameworkCore").Where(f => !IsStore(f))
            .ShouldBe(["OgpDashboard.App/Live/LiveSetup.cs"], "the one place that wires it");

    [Fact]
    public void Only_Charts_knows_the_chart_script()
    {
        (string, string)[] scripts = [.. Scripts()];

        scripts.Where(s => s.Item2.Contains("globalThis.Chart", StringComparison.Ordinal) || s.Item2.Contains("chart.js", StringComparison.OrdinalIgnoreCase))
            .ShouldAllBe(s => s.Item1.StartsWith("OgpDashboard.App/Components/Charts/", StringComparison.Ordinal));
        Mentioning("chart.js").Concat(Mentioning("Chart.js")).Concat(Mentioning("globalThis.Chart")).Distinct()
            .ShouldAllBe(f => f.StartsWith("OgpDashboard.App/Components/Charts/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTime.Today")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("Thread.Sleep")]
    [InlineData("new HttpClient")]
    public void No_code_says(string words) => Mentioning(words).ShouldBeEmpty();

    [Fact]
    public void The_clock_of_the_machine_is_named_once() =>
        Mentioning("TimeProvider.System").ShouldBe(["OgpDashboard.App/Live/LiveSetup.cs"]);

    [Fact]
    public void Text_is_taken_for_html_in_one_place() =>
        Mentioning("MarkupString").ShouldBe(["OgpDashboard.App/Watching/Prints.cs"]);

    [Fact]
    public void Only_the_door_writes()
    {
        Mentioning("tore.Append").ShouldBe(["OgpDashboard.App/Live/LiveMeeting.Writing.cs"]);
        Mentioning("SaveChanges").ShouldAllBe(f => IsStore(f));
    }

    [Fact]
    public void Components_never_touch_the_database() =>
        Sources.Product.Where(f => f.Name.StartsWith("OgpDashboard.App/Components/", StringComparison.Ordinal))
            .Where(f => f.Code.Contains("Domain.Storage", StringComparison.Ordinal) || f.Code.Contains("BoardStore", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void The_domain_knows_neither_page_nor_web() =>
        Sources.Product.Where(f => f.Name.StartsWith("OgpDashboard.Domain/", StringComparison.Ordinal))
            .Where(f => f.Code.Contains("AspNetCore", StringComparison.Ordinal) || f.Code.Contains("OgpDashboard.App", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void The_program_is_a_table_of_contents() =>
        Sources.Product.Single(f => f.Name == "OgpDashboard.App/Program.cs").Lines.ShouldBeLessThanOrEqualTo(40);

    [Fact]
    public void A_file_fits_a_screen_or_two() =>
        Sources.Product.Where(f => f.Lines > (f.IsRazor ? 120 : 220)).Select(f => FormattableString.Invariant($"{f.Name}: {f.Lines}")).ShouldBeEmpty();

    [Fact]
    public void A_folder_is_named_in_the_users_word() =>
        Sources.Product.SelectMany(f => f.Name.Split('/')[..^1]).Distinct().Intersect(["Helpers", "Utils", "Services", "Models", "Common", "Managers"]).ShouldBeEmpty();

    [Fact]
    public void Nothing_of_others_is_committed()
    {
        if (Sources.Committed() is not { } files)
        {
            return;
        }

        files.Where(f => f.EndsWith(".min.js", StringComparison.Ordinal) || f.EndsWith(".woff2", StringComparison.Ordinal)
            || f.EndsWith(".dll", StringComparison.Ordinal) || f.Contains("node_modules", StringComparison.Ordinal) || f.EndsWith("blazor.web.js", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_lock_file_names_no_place_to_download_from() =>
        File.ReadAllText(Path.Combine(Sources.Root, "OgpDashboard.App", "package-lock.json")).ShouldNotContain("\"resolved\"");

    [Fact]
    public void Nothing_on_a_page_comes_from_elsewhere()
    {
        // The last three are names in a document of Word, which nobody fetches.
        string[] ours = ["http://localhost", "https://localhost", "http://www.w3.org/", "http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/office/", "http://purl.org/dc/"];
        var styles = Directory.EnumerateFiles(Path.Combine(Sources.Root, "OgpDashboard.App", "wwwroot"), "*.css", SearchOption.TopDirectoryOnly)
            .Concat(Directory.EnumerateFiles(Path.Combine(Sources.Root, "OgpDashboard.App", "wwwroot", "css"), "*.css"));

        foreach (var (name, text) in Sources.Product.Select(f => (f.Name, f.Code)).Concat(Scripts()).Concat(styles.Select(s => (s, File.ReadAllText(s)))))
        {
            ours.Aggregate(text, (t, o) => t.Replace(o, "", StringComparison.Ordinal)).ShouldNotContain("://", Case.Sensitive, name);
        }
    }

    // Accounts and sessions are Identity's, on tables of their own: they say who somebody is, and nothing of any meeting.
    private static bool IsStore(string file) =>
        file.StartsWith("OgpDashboard.Domain/Storage/", StringComparison.Ordinal) || file.StartsWith("OgpDashboard.App/Access/Accounts/", StringComparison.Ordinal);

    private static IEnumerable<string> Mentioning(string words) =>
        Sources.Product.Where(f => f.Code.Contains(words, StringComparison.Ordinal)).Select(f => f.Name);

    private static IEnumerable<(string Name, string Text)> Scripts() =>
        from folder in new[] { Path.Combine("OgpDashboard.App", "Components"), Path.Combine("OgpDashboard.App", "wwwroot", "js") }
        from path in Directory.EnumerateFiles(Path.Combine(Sources.Root, folder), "*.js", SearchOption.AllDirectories)
        select (Path.GetRelativePath(Sources.Root, path).Replace('\\', '/'), File.ReadAllText(path));
}
