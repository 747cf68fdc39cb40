using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Commands;
using OgpDashboard.App.Exports;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Commands;

/// <summary>What leaves a meeting, written from the command line.</summary>
public sealed class ExportCommandTests : StoreBase, IDisposable
{
    private readonly StringWriter _said = new();
    private readonly DirectoryInfo _out = Directory.CreateTempSubdirectory("ogp-export-");

    [Fact]
    public void One_paper_of_the_present_meeting_is_written_under_its_name()
    {
        Export("--out", _out.FullName, "figure.txt").ShouldBe(0);

        var file = _out.GetFiles().ShouldHaveSingleItem();
        file.Name.ShouldBe("ogp-2020-06-17-figure.txt");
        File.ReadAllText(file.FullName).ShouldBe("64");
        _said.ToString().ShouldContain(file.FullName);
    }

    [Fact]
    public void All_are_written_when_none_is_named()
    {
        Export("--out", Path.Combine(_out.FullName, "new")).ShouldBe(0);

        var names = _out.GetDirectories().Single().GetFiles().Select(f => f.Name).ToList();
        names.ShouldContain("ogp-2020-06-17-figure.txt");
        names.ShouldContain("ogp-2020-06-17-charts-figure.txt", "a folder in its name is none on the disk");
    }

    [Fact]
    public void An_earlier_version_is_written_as_it_was_frozen()
    {
        var meeting = Store.OpenMeeting();
        Store.Append(new PercentReported(4, new Percentage(70)), SeededStore.Edit(meeting));
        Store.Append(new MeetingClosed(), SeededStore.Edit(meeting));
        Store.Append(new MeetingReopened { Why = "تصحيح" }, SeededStore.Edit(meeting));
        Store.Append(new PercentReported(4, new Percentage(80)), SeededStore.Edit(meeting, long.MaxValue));
        var before = Store.Dump();

        Export("--out", _out.FullName, "--meeting", "2", "--version", "1", "figure.txt").ShouldBe(0);
        File.ReadAllText(_out.GetFiles().Single().FullName).ShouldBe("70");
        Export("--out", _out.FullName, "--meeting", "latest", "figure.txt").ShouldBe(0);
        File.ReadAllText(_out.GetFiles().Single().FullName).ShouldBe("80");
        Store.Dump().ShouldBe(before, "it only reads");
    }

    [Theory]
    [InlineData(1, "no meeting", "--meeting", "99")]
    [InlineData(1, "no meeting", "--version", "7")]
    [InlineData(2, "no version", "--version", "first")]
    [InlineData(2, "figure.txt", "nothing.pdf")]
    [InlineData(2, "no option", "--format", "csv")]
    [InlineData(2, "wants one value", "--meeting")]
    public void What_is_asked_wrongly_is_said(int ends, string says, params string[] args)
    {
        Export([.. args, "--Data:Other", "x"]).ShouldBe(ends);

        _said.ToString().ShouldContain(says);
        _out.GetFiles().ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_said()
    {
        var file = Path.Combine(_out.FullName, "file");
        File.WriteAllText(file, "");

        Export("--out", file).ShouldBe(1);
        _said.ToString().ShouldContain(file);
    }

    [Fact]
    public void A_folder_without_a_database_is_said_to_have_none()
    {
        In(_out.FullName).ShouldBe(2);
        _said.ToString().ShouldContain("no database");
        _out.GetFiles().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_no_database_of_ours_is_said_to_be_none()
    {
        File.WriteAllText(Path.Combine(_out.FullName, "ogp.db"), "");

        In(_out.FullName).ShouldBe(2);
        _said.ToString().ShouldContain("cannot be read");
    }

    void IDisposable.Dispose()
    {
        _out.Delete(recursive: true);
        base.Dispose();
    }

    private int Export(params string[] args) => In(Path.GetDirectoryName(Store.File)!, args);

    private int In(string folder, params string[] args)
    {
        var builder = WebApplication.CreateBuilder(["--Data:Directory", folder, "--contentRoot", Path.Combine(Conventions.Sources.Root, "OgpDashboard.App")]);
        builder.Services.AddSingleton<IPaper>(new Figure("figure.txt")).AddSingleton<IPaper>(new Figure("charts/figure.txt"));
        return ExportCommand.Run(builder, ["export", .. args], _said);
    }

    // The figure of commitment 4, alone.
    private sealed record Figure(string Name) : IPaper
    {
        public string Title => "نسبة";

        public string ContentType => "text/plain";

        public void Write(Proceedings proceedings, Stream output)
        {
            using var writer = new StreamWriter(output, leaveOpen: true);
            writer.Write(proceedings.Board.Find(4)!.Percent!.Value.Value);
        }
    }
}
