using System.Globalization;
using OgpDashboard.Bench.Faults;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Faults;

/// <summary>A database that is damaged, gone, of a later version or not to be written is refused at the start, with what to do, and left as it lies.</summary>
public sealed class UnfitStartTests : IAsyncLifetime
{
    private const int Refused = 3;
    private const int PageSize = 4096;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogp-tests-");
    private Ground _ground = default!;

    private string Recent => Path.Combine(_folder.FullName, "backups", "recent.db");

    public async Task InitializeAsync()
    {
        _ground = await Ground.Lay(_folder.FullName);
        Directory.CreateDirectory(Path.GetDirectoryName(Recent)!);
        File.Copy(_ground.Database, Recent);
    }

    public Task DisposeAsync()
    {
        if (!OperatingSystem.IsWindows())
        {
            _folder.UnixFileMode |= UnixFileMode.UserWrite;
        }

        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("garbage in the header")]
    [InlineData("cut in the middle")]
    [InlineData("cut in the middle of a page")]
    [InlineData("a page of zeros in the journal")]
    [InlineData("a page of zeros in an index")]
    public async Task A_damaged_database_is_refused_and_left_as_it_lies(string damage)
    {
        File.WriteAllBytes(_ground.Database, Damaged(damage, File.ReadAllBytes(_ground.Database)));
        var lies = File.ReadAllBytes(_ground.Database);

        var (code, said) = await ProgramItself.Run(_folder.FullName);

        code.ShouldBe(Refused, said);
        said.ShouldContain("is damaged");
        said.ShouldContain("restore FILE");
        said.ShouldContain("recent.db");
        said.ShouldNotContain("   at ", Case.Sensitive, "a sentence, and no trace of calls");
        File.ReadAllBytes(_ground.Database).SequenceEqual(lies).ShouldBeTrue();
    }

    [Theory]
    [InlineData("garbage in the header")]
    [InlineData("a page of zeros in the journal")]
    [InlineData("a page of zeros in an index")]
    public async Task A_damaged_database_is_not_copied_over_the_last_whole_copy(string damage)
    {
        var whole = File.ReadAllBytes(Recent);
        File.WriteAllBytes(_ground.Database, Damaged(damage, File.ReadAllBytes(_ground.Database)));

        var (code, said) = await ProgramItself.Run(_folder.FullName, "backup", Recent);

        code.ShouldBe(1, said);
        File.ReadAllBytes(Recent).SequenceEqual(whole).ShouldBeTrue();
        File.Exists(Recent + ".part").ShouldBeFalse();
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("emptied")]
    public async Task Where_only_copies_are_left_nothing_begins_anew_over_them(string how)
    {
        Drill.Remove(_ground.Database);
        if (how == "emptied")
        {
            File.WriteAllBytes(_ground.Database, []);
        }

        var copy = File.ReadAllBytes(Recent);

        var (code, said) = await ProgramItself.Run(_folder.FullName);

        code.ShouldBe(Refused, said);
        said.ShouldContain("There is no database");
        said.ShouldContain("restore FILE");
        File.ReadAllBytes(Recent).SequenceEqual(copy).ShouldBeTrue();
        (await ProgramItself.Run(_folder.FullName, "doctor")).Said.ShouldContain("BAD  database: there is none");
        (await ProgramItself.Run(_folder.FullName, "restore", Recent)).Code.ShouldBe(0);
        File.ReadAllBytes(_ground.Database).SequenceEqual(copy).ShouldBeTrue();
    }

    [Theory]
    [InlineData("__EFMigrationsHistory")]
    [InlineData("__EFMigrationsHistoryOfAccess")]
    public async Task A_database_of_a_later_version_is_refused_and_nothing_is_migrated(string history)
    {
        using (var store = SeededStore.Of(File.ReadAllBytes(_ground.Database)))
        {
            store.Execute($"CREATE TABLE IF NOT EXISTS {history} (MigrationId TEXT NOT NULL PRIMARY KEY, ProductVersion TEXT NOT NULL)");
            store.Execute($"INSERT INTO {history} VALUES ('29991231000000_Later', '99.0')");
            File.WriteAllBytes(_ground.Database, store.Content());
        }

        var (code, said) = await ProgramItself.Run(_folder.FullName);

        code.ShouldBe(Refused, said);
        said.ShouldContain("29991231000000_Later");
        said.ShouldContain("later version");
    }

    [Theory]
    [InlineData("the file")]
    [InlineData("the folder")]
    public async Task A_database_that_may_not_be_written_is_refused_until_it_may(string what)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var before = (File: File.GetUnixFileMode(_ground.Database), Folder: _folder.UnixFileMode);

        // As where it ran before.
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "keys"));
        File.WriteAllText(Path.Combine(_folder.FullName, "running.lock"), "");
        const UnixFileMode Look = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        File.SetUnixFileMode(what == "the file" ? _ground.Database : _folder.FullName, what == "the file" ? UnixFileMode.UserRead : Look);

        var (code, said) = await ProgramItself.Run(WithoutPowers, _folder.FullName);

        code.ShouldBe(Refused, said);
        said.ShouldContain("cannot be opened and written");
        said.ShouldNotContain("   at ", Case.Sensitive, "a sentence, and no trace of calls");
        File.SetUnixFileMode(_ground.Database, before.File);
        _folder.UnixFileMode = before.Folder;
        using var house = await House.Open(ProgramItself.Folder, _folder.FullName, WithoutPowers);
        await using var nobody = await OgpDashboard.Bench.Circuits.CircuitClient.OpenAsync(house.Address);
    }

    // Root may write whatever the rights say, unless that power is taken from it.
    private static string[] WithoutPowers => Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] : [];

    private static byte[] Damaged(string how, byte[] whole)
    {
        switch (how)
        {
            case "garbage in the header":
                return [.. Enumerable.Range(0, 100).Select(i => (byte)(i * 31)), .. whole[100..]];
            case "cut in the middle":
                return whole[..(whole.Length / PageSize / 2 * PageSize)];
            case "cut in the middle of a page":
                return whole[..((whole.Length / PageSize / 2 * PageSize) + (PageSize / 3))];
            default:
                var page = RootOf(how.EndsWith("index", StringComparison.Ordinal) ? "IX_Journal_EditId" : "Journal", whole);
                return [.. whole[..((page - 1) * PageSize)], .. new byte[PageSize], .. whole[(page * PageSize)..]];
        }
    }

    private static int RootOf(string name, byte[] whole)
    {
        using var store = SeededStore.Of(whole);
        return int.Parse(store.Query($"SELECT rootpage FROM sqlite_master WHERE name = '{name}'").Single(), CultureInfo.InvariantCulture);
    }
}
