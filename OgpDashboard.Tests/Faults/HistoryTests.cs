using OgpDashboard.Bench.Faults;
using OgpDashboard.Tests.Support;
using Xunit.Abstractions;

namespace OgpDashboard.Tests.Faults;

/// <summary>Ten people type into the running product, which is killed, stopped, and cut off from them: what they know, what their pages show and what is recorded agree.</summary>
public sealed class HistoryTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogp-tests-");

    [Fact]
    public Task The_history_of_each_figure_is_one_line_and_every_page_ends_on_the_same_board() =>
        Holds(edits: 400, [Trouble.Kill, Trouble.Cut, Trouble.Pause, Trouble.Kill, Trouble.Cut]);

    /// <summary>Also where an answer was on its way: what became of a figure is known by the page that the same circuit goes on drawing.</summary>
    [Fact]
    public Task Whoever_is_cut_off_again_and_again_knows_what_became_of_each_figure() =>
        Holds(edits: 1000, [.. Enumerable.Repeat(Trouble.Cut, 50)]);

    private async Task Holds(int edits, Trouble[] troubles)
    {
        var report = await HistoryRun.Run(ProgramItself.Folder, _folder.FullName, people: 10, edits, troubles, pause: TimeSpan.FromSeconds(2), seed: 20200617);

        output.WriteLine(report.ToString());
        report.Known.ShouldBeGreaterThanOrEqualTo(edits);
        report.Wrong.ShouldBeEmpty();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
