using Microsoft.AspNetCore.Builder;
using OgpDashboard.App.Backups;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Backups;

/// <summary>A copy taken while the program writes comes back whole; what is none is refused, and what stood stays.</summary>
public sealed class BackupCommandTests : StoreBase
{
    private readonly StringWriter _said = new();

    private string Folder => Path.GetDirectoryName(Store.File)!;

    private string Copy => Path.Combine(Folder, "copies", "ogp-copy.db");

    [Fact]
    public void What_was_said_before_the_copy_comes_back_and_what_stood_is_kept_beside()
    {
        var meeting = Store.OpenMeeting();
        Say(meeting, 70);
        Backup(Copy).ShouldBe(0, _said.ToString());
        Say(meeting, 80);

        Restore(Copy).ShouldBe(0, _said.ToString());

        Store.Book.Find(meeting)!.Find(4)!.Percent.ShouldBe(new Percentage(70));
        var aside = Directory.EnumerateFiles(Folder, "ogp.db.of-*").ShouldHaveSingleItem();
        new BoardStore(new Contexts(aside)).LoadBook()!.Find(meeting)!.Find(4)!.Percent.ShouldBe(new Percentage(80));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task A_copy_taken_amid_many_edits_is_whole()
    {
        var meeting = Store.OpenMeeting();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                Say(meeting, 65 + (i % 30));
            }
        });
        try
        {
            for (var i = 0; i < 5; i++)
            {
                Backup(Copy).ShouldBe(0, _said.ToString());
                BackupCommands.Unfit(Copy).ShouldBeNull();
            }
        }
        finally
        {
            await stop.CancelAsync();
            await writing;
        }

        File.Exists(Copy + ".part").ShouldBeFalse();
        File.Exists(Copy + "-wal").ShouldBeFalse();
    }

    [Fact]
    public void A_damaged_copy_is_refused_and_nothing_is_touched()
    {
        Backup(Copy).ShouldBe(0);
        var before = Store.Dump();
        var bytes = File.ReadAllBytes(Copy);
        Array.Fill(bytes, (byte)0x5A, 4096 * 2, 4096 * 3);
        File.WriteAllBytes(Copy, bytes);

        Restore(Copy).ShouldBe(1);

        _said.ToString().ShouldContain("no whole database");
        Store.Dump().SequenceEqual(before).ShouldBeTrue();
    }

    [Fact]
    public void A_copy_whose_record_was_altered_is_refused()
    {
        Say(Store.OpenMeeting(), 70);
        Backup(Copy).ShouldBe(0);
        using (var copy = SeededStore.Of(File.ReadAllBytes(Copy)))
        {
            copy.Execute("UPDATE Reports SET Percent = 99 WHERE MeetingId = 2 AND CommitmentId = 4");
            File.WriteAllBytes(Copy, copy.Content());
        }

        Restore(Copy).ShouldBe(1);
        _said.ToString().ShouldContain("record does not hold");
    }

    [Fact]
    public void A_copy_of_a_later_version_is_refused()
    {
        Backup(Copy).ShouldBe(0);
        using (var copy = SeededStore.Of(File.ReadAllBytes(Copy)))
        {
            copy.Execute("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0')");
            File.WriteAllBytes(Copy, copy.Content());
        }

        Restore(Copy).ShouldBe(1);
        _said.ToString().ShouldContain("29991231000000_Later");
    }

    [Fact]
    public void While_the_program_runs_nothing_is_restored()
    {
        Backup(Copy).ShouldBe(0);
        using (RunningMark.Hold(new DataDirectory(Folder)))
        using (RunningMark.Hold(new DataDirectory(Folder)))
        {
            Restore(Copy).ShouldBe(1);
            _said.ToString().ShouldContain("Stop it first");
        }

        Restore(Copy).ShouldBe(0, _said.ToString());
    }

    [Fact]
    public void A_damaged_database_makes_place_for_its_copy_and_is_kept_as_it_was()
    {
        Backup(Copy).ShouldBe(0);
        var whole = Store.Dump();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.WriteAllText(Store.File, "this was a database once");

        Restore(Copy).ShouldBe(0, _said.ToString());

        Store.Dump().SequenceEqual(whole).ShouldBeTrue();
        File.ReadAllText(Directory.EnumerateFiles(Folder, "ogp.db.of-*").First()).ShouldBe("this was a database once");
    }

    [Theory]
    [InlineData]
    [InlineData("--Data:Directory")]
    public void Without_a_file_it_is_asked_wrongly(params string[] args)
    {
        Run(BackupCommands.Backup, "backup", args).ShouldBe(2);
        Run(BackupCommands.Restore, "restore", args).ShouldBe(2);
        _said.ToString().ShouldContain("Usage: restore FILE");
    }

    [Fact]
    public void The_doctor_finds_a_good_house_good_and_names_what_is_not()
    {
        Run(DoctorCommand.Run, "doctor").ShouldBe(0, _said.ToString());
        _said.ToString().ShouldContain("database: whole");

        if (!OperatingSystem.IsWindows())
        {
            var keys = Directory.CreateDirectory(Path.Combine(Folder, "keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.WriteAllText(Path.Combine(keys.FullName, "key.xml"), "secret");
            File.SetUnixFileMode(Path.Combine(keys.FullName, "key.xml"), UnixFileMode.UserRead | UnixFileMode.OtherRead);
            Run(DoctorCommand.Run, "doctor").ShouldBe(1);
            _said.ToString().ShouldContain("BAD  keys: others can reach");
        }

        Store.Execute("UPDATE Reports SET Percent = 99 WHERE MeetingId = 1 AND CommitmentId = 4");
        Store.Execute("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0')");
        Run(DoctorCommand.Run, "doctor").ShouldBe(1);
        _said.ToString().ShouldContain("BAD  database: it was written by a later version");
    }

    private void Say(int meeting, int percent) => Store.Append(new PercentReported(4, new Percentage(percent)) { Why = "تصحيح" }, SeededStore.Edit(meeting, long.MaxValue));

    private int Backup(string file) => Run(BackupCommands.Backup, "backup", file);

    private int Restore(string file)
    {
        // As after the program has ended: nobody has the file open.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return Run(BackupCommands.Restore, "restore", file);
    }

    private int Run(Func<WebApplicationBuilder, string[], TextWriter, int> command, string name, params string[] args) =>
        command(WebApplication.CreateBuilder(["--Data:Directory", Folder]), [name, .. args], _said);
}
