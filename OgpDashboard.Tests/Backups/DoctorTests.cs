using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.App.Backups;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Backups;

/// <summary>What the doctor sees of a house in which something is not well, and that it leaves it as it is.</summary>
public sealed class DoctorTests : StoreBase
{
    private readonly StringWriter _said = new();

    private string Folder => Path.GetDirectoryName(Store.File)!;

    [Theory]
    [InlineData("nfs4", "BAD")]
    [InlineData("NFS", "BAD")]
    [InlineData("cifs", "BAD")]
    [InlineData("fuse.sshfs", "BAD")]
    [InlineData("ext4", "OK")]
    [InlineData("xfs", "OK")]
    [InlineData("tmpfs", "OK")]
    public void A_log_over_the_network_is_none(string format, string health) =>
        DoctorCommand.FileSystem(new DataDirectory(Folder), format).Health.ToString().ShouldBe(health, StringCompareShould.IgnoreCase);

    [Fact]
    public void A_disk_with_little_room_is_bad_before_it_is_full()
    {
        DoctorCommand.Disk(1L << 30).Health.ShouldBe(DoctorCommand.Health.Ok);
        DoctorCommand.Disk(100L << 20).ShouldBe(("disk", DoctorCommand.Health.Bad, "only 100 MB are free; a meeting may not be written."));
    }

    [Fact]
    public void A_clock_behind_the_record_is_bad()
    {
        var meeting = Store.OpenMeeting();
        Store.Boards.Append(Store.Book, new PercentReported(4, new Percentage(70)), SeededStore.Edit(meeting, long.MaxValue), DateTimeOffset.UtcNow.AddDays(2));

        Run().ShouldBe(1);

        _said.ToString().ShouldContain("BAD  clock: it shows");
        _said.ToString().ShouldContain("set the clock.");
    }

    [Fact]
    public void Tables_of_an_earlier_version_are_named_both_of_the_meetings_and_of_accounts()
    {
        using var earlier = SeededStore.Of(null);
        using (var db = earlier.CreateDbContext())
        {
            db.GetService<IMigrator>().Migrate("Access");
        }

        var before = earlier.Content();
        Run(earlier).ShouldBe(0, _said.ToString());

        _said.ToString().ShouldContain("warn schema: of an earlier version");
        _said.ToString().ShouldContain("_RecordKept");
        _said.ToString().ShouldContain("_First");
        earlier.Content().SequenceEqual(before).ShouldBeTrue("it changes nothing");
    }

    [Fact]
    public void Tables_of_this_version_are_well()
    {
        using (var services = new ServiceCollection().AddLogging().AddAccounts(Store.File).BuildServiceProvider())
        {
            services.GetRequiredService<SessionStore>().Migrate();
            services.GetRequiredService<SessionStore>().PendingMigrations().ShouldBeEmpty();
        }

        Run().ShouldBe(0, _said.ToString());

        _said.ToString().ShouldContain("ok   schema: of this version.");
    }

    [Fact]
    public void A_database_that_others_can_read_is_said()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(Store.File, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        File.SetUnixFileMode(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Run().ShouldBe(0);
        _said.ToString().ShouldContain("ok   rights:");

        File.SetUnixFileMode(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);
        Run().ShouldBe(0);
        _said.ToString().ShouldContain("warn rights: others can read");
    }

    private int Run(SeededStore? store = null)
    {
        SqliteConnection.ClearAllPools();
        return DoctorCommand.Run(WebApplication.CreateBuilder(["--Data:Directory", Path.GetDirectoryName((store ?? Store).File)!]), ["doctor"], _said);
    }
}
