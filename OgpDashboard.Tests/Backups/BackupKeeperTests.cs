using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using OgpDashboard.App.Backups;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Backups;

/// <summary>Copies that are taken by themselves: at each closing, and while something changes.</summary>
public sealed class BackupKeeperTests : LiveBase
{
    private readonly BackupFolder _folder;
    private readonly BackupKeeper _backups;

    public BackupKeeperTests()
    {
        var settings = Settings(("Backups:Keep", "2"), ("Backups:EverySeconds", "3600"));
        _folder = new BackupFolder(new DataDirectory(Path.GetDirectoryName(Store.File)!), settings);
        _backups = new BackupKeeper(Live, _folder, TimeProvider.System, settings, NullLogger<BackupKeeper>.Instance);
    }

    [Fact]
    public async Task Each_closing_leaves_a_copy_of_which_the_last_stay()
    {
        await _backups.StartAsync(default);
        await Live.Submit(new MeetingClosed(), Edit());
        for (var version = 2; version <= 3; version++)
        {
            await Live.Submit(new MeetingReopened { Why = "خطأ" }, Edit());
            await Live.Submit(new MeetingClosed(), Edit());
        }

        await _backups.StopAsync(default);

        _folder.Closings.Select(c => Path.GetFileName(c)[("closed-".Length + 17)..]).ShouldBe(
            [FormattableString.Invariant($"meeting-{Meeting}-version-2.db"), FormattableString.Invariant($"meeting-{Meeting}-version-3.db")]);
        var kept = Of(_folder.Closings[^1]);
        (kept.Meeting.State, kept.Meeting.Version).ShouldBe((MeetingState.Closed, 3));
        BackupCommands.Unfit(_folder.Closings[0]).ShouldBeNull();
    }

    [Fact]
    public async Task The_copy_that_follows_holds_the_last_word_when_the_program_ends()
    {
        await _backups.StartAsync(default);
        await Live.Submit(Percent(4, 70), Edit());

        await _backups.StopAsync(default);

        Of(_folder.Recent).Find(4)!.Percent.ShouldBe(new Percentage(70));
    }

    [Fact]
    public async Task Copies_are_counted_the_taken_and_those_that_could_not_be()
    {
        using var heard = new HeardFigures();
        var settings = Settings(("Backups:Keep", "2"), ("Backups:EverySeconds", "3600"), ("Backups:Directory", "elsewhere"));
        var folder = new BackupFolder(new DataDirectory(Path.GetDirectoryName(Store.File)!), settings);
        async Task Run()
        {
            using var backups = new BackupKeeper(Live, folder, TimeProvider.System, settings, NullLogger<BackupKeeper>.Instance, new CopyMeter(heard.Meters));
            await backups.StartAsync(default);
            await backups.StopAsync(default);
        }

        // Where the folder should be lies a file.
        await File.WriteAllTextAsync(folder.Path, "");
        await Run();
        heard.Sum("ogp.copies", "failed").ShouldBeGreaterThanOrEqualTo(1);
        heard.Sum("ogp.copies", "taken").ShouldBe(0);

        File.Delete(folder.Path);
        await Run();
        heard.Sum("ogp.copies", "taken").ShouldBe(1);
        File.Exists(folder.Recent).ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_tells_it_to_stop_waits_for_the_one_end()
    {
        await _backups.StartAsync(default);
        await Live.Submit(Percent(4, 70), Edit());

        var (first, second) = (_backups.StopAsync(default), _backups.StopAsync(default));
        await second;

        second.ShouldBeSameAs(first);
    }

    [Fact]
    public async Task A_copy_that_cannot_be_taken_ends_nothing()
    {
        File.WriteAllText(_folder.Path, "a file where the folder should be");
        await _backups.StartAsync(default);
        await Live.Submit(new MeetingClosed(), Edit());
        await _backups.StopAsync(default);

        _backups.ExecuteTask!.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public void To_keep_none_is_refused(string keep) =>
        Should.Throw<InvalidOperationException>(() => new BackupFolder(new DataDirectory(_folder.Path), Settings(("Backups:Keep", keep))));

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();

    private Board Of(string copy)
    {
        var board = new BoardStore(new Contexts(copy)).LoadBook()!.Find(Meeting)!;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return board;
    }
}
