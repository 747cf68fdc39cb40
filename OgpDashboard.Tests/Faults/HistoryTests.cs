using OgpDashboard.Bench.Faults;
using OgpDashboard.Tests.Support;
using Xunit.Abstractions;

namespace OgpDashboard.Tests.Faults;

/// <summary>Ten people type into the running product, which is killed, stopped, and cut off from them: what they know, what their pages show and what is recorded agree.</summary>
public sealed class HistoryTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogp-tests-");

    [Fact]
    public async Task The_history_of_each_figure_is_one_line_and_every_page_ends_on_the_same_board()
    {
        Trouble[] troubles = [Trouble.Kill, Trouble.Cut, Trouble.Pause, Trouble.Kill, Trouble.Cut];

        var report = await HistoryRun.Run(ProgramItself.Folder, _folder.FullName, people: 10, edits: 400, troubles, pause: TimeSpan.FromSeconds(2), seed: 20200617);

        output.WriteLine(report.ToString());
        report.Known.ShouldBeGreaterThanOrEqualTo(400);
        report.Wrong.ShouldBeEmpty();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
