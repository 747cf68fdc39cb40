using Microsoft.AspNetCore.Builder;
using OgpDashboard.App.Protection;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Access;

/// <summary>The record, checked from the command line.</summary>
public sealed class VerifyCommandTests : StoreBase
{
    private readonly StringWriter _said = new();

    [Fact]
    public void A_whole_record_holds_and_its_head_is_named()
    {
        var head = Say();

        Verify().ShouldBe(0);
        _said.ToString().ShouldContain(head.ToString());
        Verify("--anchor", head.ToString(), "--anchor", "1-" + Store.Boards.LoadJournal()[0].Hash).ShouldBe(0);
    }

    [Fact]
    public void A_record_that_was_cut_short_is_found_by_its_anchor()
    {
        var head = Say();
        Store.Execute("DROP TRIGGER Journal_is_not_deleted");
        Store.Execute("DELETE FROM Journal WHERE Number = (SELECT MAX(Number) FROM Journal)");

        Verify("--anchor", head.ToString()).ShouldBe(1);
        _said.ToString().ShouldContain("does NOT hold");
    }

    [Fact]
    public void What_is_no_anchor_is_said_to_be_none() => Verify("--anchor", "twelve").ShouldBe(2);

    [Fact]
    public void A_folder_without_a_database_is_said_to_have_none()
    {
        VerifyIn(Path.GetTempPath() + Guid.NewGuid()).ShouldBe(2);
        _said.ToString().ShouldContain("no database");
    }

    private Anchor Say()
    {
        var meeting = Store.OpenMeeting();
        return Store.Append(new PercentReported(4, new Percentage(70)), SeededStore.Edit(meeting)).Receipt.Anchor;
    }

    private int Verify(params string[] args) => VerifyIn(Path.GetDirectoryName(Store.File)!, args);

    private int VerifyIn(string folder, params string[] args) =>
        VerifyCommand.Run(WebApplication.CreateBuilder(["--Data:Directory", folder]), ["verify", .. args], _said);
}
