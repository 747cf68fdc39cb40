using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Commands;
using OgpDashboard.App.Imports;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage.Record;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Commands;

/// <summary>What comes in, from the command line.</summary>
public sealed class ImportCommandTests : StoreBase
{
    private readonly StringWriter _said = new();

    [Fact]
    public void It_says_field_by_field_what_would_change_and_writes_nothing()
    {
        Store.OpenMeeting();
        var before = Store.Dump();

        Import(["percent 4 70 likely", "percent 5 100", "weekday الخميس الأربعاء"]).ShouldBe(0);

        Said.ShouldContain("commitment 4 percent: 64 % -> 70 % [likely, line 2]");
        Said.ShouldNotContain("commitment 5");
        Said.ShouldContain("warning weekday-against-date, line 4:");
        Said.ShouldContain("1 of 2 items change something");
        Store.Dump().ShouldBe(before);
    }

    [Fact]
    public void Confirmed_it_writes_all_into_the_journal_under_the_name_that_was_given()
    {
        Import(["day 2020-09-15", "percent 4 70", "percent 6 90 guessed"], "--confirm", "--as", "coordinator").ShouldBe(0);

        Store.Book.Open!.Rows.Where(r => r.Number is 4 or 6).Select(r => r.Percent).ShouldBe([new Percentage(70), new Percentage(90)]);
        Store.Boards.LoadJournal().ShouldAllBe(e => e.By.Key == "coordinator");
        Said.ShouldContain("Written: 4 changes of 3 items");
        new RecordBook(Store).Verify([]).Holds.ShouldBeTrue();
    }

    [Fact]
    public void Only_what_is_certain_is_written_when_that_is_asked()
    {
        Store.OpenMeeting();

        Import(["percent 4 70", "percent 6 90 guessed"], "--confirm", "--as", "secretary", "--only-certain").ShouldBe(0);

        Store.Book.Open!.Rows.Where(r => r.Number is 4 or 6).Select(r => r.Percent).ShouldBe([new Percentage(70), new Percentage(89)]);
        Store.Boards.LoadJournal()[^1].For.ShouldBe("نور الدين لصفر", "a secretary speaks for whoever answers for it");
    }

    [Fact]
    public void A_fall_wants_a_reason_which_can_be_given()
    {
        Store.OpenMeeting();

        Import(["percent 4 60"], "--confirm", "--as", "coordinator").ShouldBe(1);
        Said.ShouldContain("Nothing was written: commitment 4 percent, line 2: fall-needs-reason (64).");
        Import(["percent 4 60"], "--confirm", "--as", "coordinator", "--why", "تصحيح").ShouldBe(0);
        Store.Boards.LoadJournal()[^1].Change.Why.ShouldBe("تصحيح");
    }

    [Fact]
    public void One_refusal_stops_all()
    {
        Store.OpenMeeting();
        var before = Store.Dump();

        Import(["percent 4 70", "percent 99 70"], "--confirm", "--as", "coordinator").ShouldBe(1);
        Said.ShouldContain("commitment 99 percent, line 3: unknown-commitment (99)");
        Import(["percent 4 70", "percent 4 80"], "--confirm", "--as", "coordinator").ShouldBe(1);
        Said.ShouldContain("another item says something of the same thing");
        Import(["percent 4 70", "stop 640"], "--confirm", "--as", "coordinator").ShouldBe(1);
        Said.ShouldContain("PROBLEM wrong-value, line 3:");
        Import(["unreadable ogp-board-9"]).ShouldBe(1);
        Said.ShouldContain("PROBLEM unknown-form");
        Store.Dump().ShouldBe(before);
    }

    [Theory]
    [InlineData]
    [InlineData("--as", "lasfar")]
    [InlineData("--as", "observer")]
    [InlineData("--as", "nobody")]
    public void Who_confirms_must_be_somebody_who_may(params string[] who)
    {
        Store.OpenMeeting();

        Import(["percent 4 70"], ["--confirm", .. who]).ShouldBe(2);

        Said.ShouldContain("These may: coordinator, secretary.");
        Store.Book.Open!.Find(4)!.Percent.ShouldBe(new Percentage(64));
    }

    [Fact]
    public void What_is_asked_wrongly_is_said()
    {
        Run().ShouldBe(2);
        Run("no-such-file").ShouldBe(2);
        Run("one", "two").ShouldBe(2);
        Import(["percent 4 70"], "--force").ShouldBe(2);

        Said.ShouldContain("There is no file no-such-file.");
        Said.ShouldContain("There is no option --force.");
        Said.ShouldContain("Usage: import FILE");
    }

    [Fact]
    public async Task As_a_program_of_its_own_it_ends_with_its_answer()
    {
        (await Process("import")).ShouldBe((2, "One file is wanted."));
        (await Process("export", "nothing.pdf")).Code.ShouldBe(2);
        (await Process("import", "no-such-file")).ShouldBe((2, "There is no file no-such-file."));
    }

    private async Task<(int Code, string First)> Process(params string[] args)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet",
            [typeof(Program).Assembly.Location, .. args, "--Data:Directory", Path.GetDirectoryName(Store.File)!])
        { RedirectStandardOutput = true, UseShellExecute = false })!;
        var first = await process.StandardOutput.ReadLineAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, first ?? "");
    }

    private string Said => _said.ToString();

    private int Import(string[] lines, params string[] args)
    {
        var file = Path.Combine(Path.GetDirectoryName(Store.File)!, "in.txt");
        File.WriteAllText(file, LineReader.Beginning + string.Join('\n', lines));
        return Run([file, .. args]);
    }

    private int Run(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(["--Data:Directory", Path.GetDirectoryName(Store.File)!]);
        builder.Services.AddSingleton<IIncomingReader, LineReader>();
        return ImportCommand.Run(builder, ["import", .. args], _said);
    }
}
