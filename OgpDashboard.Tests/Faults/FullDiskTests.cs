using System.Diagnostics;
using OgpDashboard.Bench.Circuits;
using OgpDashboard.Bench.Faults;
using OgpDashboard.Tests.Conventions;
using OgpDashboard.Tests.Support;
using Xunit.Abstractions;

namespace OgpDashboard.Tests.Faults;

/// <summary>A disk without room, under the running product: nothing is acknowledged, the page says so, what was typed stays, and when there is room again the same press of Enter saves it.</summary>
public sealed class FullDiskTests(ITestOutputHelper output) : IDisposable
{
    private const int Commitment = 4;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogp-tests-");

    [Fact]
    public async Task A_full_file_system_acknowledges_nothing_and_is_over_when_there_is_room()
    {
        var small = await SmallFileSystem.Find();
        output.WriteLine(small is null ? "Nobody may mount a file system here: the limit on the length of files stands in for it." : "A file system of its own.");
        await FillAndClear((SmallDisk?)small ?? new LimitedFiles());
    }

    [Fact]
    public Task So_does_a_disk_on_which_writes_fail() => FillAndClear(new LimitedFiles());

    [Fact]
    public async Task A_copy_for_which_there_is_no_room_leaves_no_half_of_it_to_take_more()
    {
        var ground = await Ground.Lay(_folder.FullName);
        var copies = _folder.CreateSubdirectory("copies");

        // The runtime keeps its code in what counts as a file too, unless it is told otherwise.
        string[] limited = ["env", "DOTNET_EnableWriteXorExecute=0", "sh", "-c", "trap '' XFSZ && exec prlimit --fsize=100000 \"$@\"", "sh"];

        var (code, said) = await ProgramItself.Run(limited, ground.Folder, "backup", Path.Combine(copies.FullName, "copy.db"));

        code.ShouldBe(1, said);
        copies.EnumerateFiles().ShouldBeEmpty();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task FillAndClear(SmallDisk disk)
    {
        var (laid, data) = (_folder.CreateSubdirectory("ground").FullName, _folder.CreateSubdirectory("data").FullName);
        var ground = await Ground.Lay(laid, people: 2);

        // No copies meanwhile: one that takes the place of another gives room back, and an edit may have it.
        using var house = await House.Open(ProgramItself.Folder, data, disk.Through(laid, data), default, ("Backups__EverySeconds", "3600"));
        await using var crowd = await Crowd.Come(house, ground, seed: 1);
        var (one, other) = (await crowd.Typists[0].Page(), await crowd.Typists[1].Page());
        await crowd.Typists[0].Say(Commitment, 70);
        await other.Until(p => Typist.Shown(p, Commitment) == 70);
        await Type(one, 71);
        await Type(other, 72);

        await disk.Fill(house.Process, data);
        var waits = new List<double>();
        foreach (var page in new[] { one, other, one })
        {
            var begin = Stopwatch.GetTimestamp();
            await page.Submit(IsForm);
            await page.Until(p => p.Contains(Sources.Texts["Refusal.store-unavailable"]));
            waits.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            page.Page.Element(IsBox).ShouldNotBeNull("the box stays, with what was typed");
            Typist.Shown(page.Page, Commitment).ShouldBe(70);
        }

        output.WriteLine(FormattableString.Invariant($"The sentence came after {string.Join(", ", waits.Select(w => FormattableString.Invariant($"{w:N0}")))} ms."));

        await disk.Clear(house.Process, data);
        await one.Submit(IsForm);
        await one.Until(p => p.Element(IsBox) is null && Typist.Shown(p, Commitment) == 71);
        await other.Submit(IsForm);
        await other.Until(p => p.Element(e => e["data-conflict"] == "theirs" && e.Commitment == Commitment) is not null);

        var found = Aftermath.Of(disk.TakeOut(house.Process, data, _folder.CreateSubdirectory("taken-out").FullName));
        found.Faults.ShouldBeEmpty();
        found.Journal.Where(e => e.Kind == "percent-reported").Select(e => e.Became).ShouldBe(["70", "71"]);
    }

    private static async Task Type(CircuitClient page, int percent)
    {
        await page.Click(e => e["data-action"] == "edit-percent" && e.Commitment == Commitment);
        await page.Input(IsBox, FormattableString.Invariant($"{percent}"));
    }

    private static bool IsBox(PageElement e) => e["data-field"] == "percent-input" && e.Commitment == Commitment;

    private static bool IsForm(PageElement e) => e["class"]?.Contains("percent-editor", StringComparison.Ordinal) == true && e.Commitment == Commitment;
}
