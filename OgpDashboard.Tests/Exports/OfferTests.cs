using OgpDashboard.App.Exports;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Exports;

public sealed class OfferTests : StoreBase
{
    [Fact]
    public void What_is_registered_is_offered_in_its_group_and_single_charts_are_not()
    {
        var offers = Offer.All([new Paper("charts/status.svg"), new Paper("zz.json"), new Paper("charts.zip"), new Paper("board.json"), new Paper("board.xlsx"), new Paper("minutes.docx")]);

        offers.Select(o => (o.Name, o.Kind)).ShouldBe([
            ("minutes", OfferKind.Minutes), ("minutes.docx", OfferKind.Minutes),
            ("board.xlsx", OfferKind.Data), ("board.json", OfferKind.Data), ("zz.json", OfferKind.Data),
            ("charts.zip", OfferKind.Pictures), ("invitation.ics", OfferKind.Calendar)]);
        offers.Select(o => o.Format).ShouldBe(["", "DOCX", "XLSX", "JSON", "JSON", "ZIP", "ICS"]);
    }

    [Fact]
    public void An_address_names_version_or_moment_and_an_invitation_neither()
    {
        var paper = new Offer("board.csv", OfferKind.Data);

        paper.Address(3, null, null).ShouldBe("/export/3/board.csv");
        paper.Address(3, null, 12).ShouldBe("/export/3/board.csv?at=12");
        paper.Address(3, 2, 12).ShouldBe("/export/3/board.csv?version=2");
        new Offer("invitation.ics", OfferKind.Calendar).Address(3, 2, 12).ShouldBe("/export/3/invitation.ics");
    }

    [Fact]
    public void Each_closing_froze_a_version()
    {
        var meeting = Store.OpenMeeting();
        Frozen().ShouldBeEmpty();

        Store.Append(new MeetingClosed(), SeededStore.Edit(meeting));
        Frozen().ShouldBe([1]);
        Store.Append(new MeetingReopened { Why = "تصحيح" }, SeededStore.Edit(meeting));
        Frozen().ShouldBe([1]);
        Store.Append(new MeetingClosed(), SeededStore.Edit(meeting));
        Frozen().ShouldBe([1, 2]);
        Frozen().ShouldBe(Store.Boards.LoadSnapshots(meeting).Select(s => s.Version));

        IReadOnlyList<int> Frozen() => Versions.Of(Store.Boards.LoadJournal(), meeting);
    }

    private sealed record Paper(string Name) : IPaper
    {
        public string Title => "لوحة";

        public string ContentType => "text/plain";

        public void Write(Proceedings proceedings, Stream output) => output.WriteByte(1);
    }
}
