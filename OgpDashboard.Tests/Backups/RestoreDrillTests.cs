using OgpDashboard.Bench.Faults;
using OgpDashboard.Tests.Support;
using Xunit.Abstractions;

namespace OgpDashboard.Tests.Backups;

/// <summary>The program is killed amid a meeting and its database destroyed: what the copy held comes back, by the commands that docs/operations.md names.</summary>
public sealed class RestoreDrillTests(ITestOutputHelper output) : IDisposable
{
    // Others are to be lost at the most: what the documents promise.
    private static readonly TimeSpan Aim = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogp-tests-");

    [Theory]
    [InlineData("overwritten")]
    [InlineData("removed")]
    public async Task What_is_lost_is_what_came_after_the_last_copy(string how)
    {
        var report = await Drill.Run(ProgramItself.Folder, _folder.FullName, every: 2, how == "removed" ? Drill.Remove : Drill.Overwrite, seed: how.Length);

        output.WriteLine(report.ToString());
        (report.RefusedWith, report.RestoredWith).ShouldBe((3, 0), "a start without the database is refused, and what it says to do is enough");
        report.Restored.ShouldBe(report.Copied);
        report.Lost.ShouldBe(report.Written - report.Copied);
        report.Lost.ShouldBeLessThan(report.Known, "else there was no copy amid the meeting");
        report.Behind.ShouldBeLessThan(Aim, "by the clock of the journal");
        report.Wrong.ShouldBeEmpty();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
