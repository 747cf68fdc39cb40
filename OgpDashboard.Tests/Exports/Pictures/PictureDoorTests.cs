using System.Net;
using System.Xml.Linq;
using OgpDashboard.App.Exports.Pictures;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Exports.Pictures;

/// <summary>The pictures as the running product hands them out.</summary>
public sealed class PictureDoorTests : AttackBase
{
    [Fact]
    public async Task It_comes_as_an_SVG_with_a_name_in_both_scripts()
    {
        using var client = Client(new CookieContainer());
        using var answer = await client.GetAsync("/export/latest/charts/by-commitment.svg");

        answer.Content.Headers.ContentType!.ToString().ShouldBe("image/svg+xml");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileName.ShouldBe("ogp-2020-09-15-charts-by-commitment.svg");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("نسبة تنفيذ كل التزام-2020-09-15.svg");
        (await client.GetAsync("/export/99/charts/by-commitment.svg")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/export/latest/charts/no-such.svg")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/export/latest/charts.zip")).Content.Headers.ContentType!.ToString().ShouldBe("application/zip");
    }

    [Fact]
    public async Task The_pictures_of_a_closed_meeting_are_the_same_bytes_after_a_later_one()
    {
        var meeting = Open.Meeting.Id;
        await Report(4, 70);
        await Say(new MeetingClosed());
        var before = await All(meeting);

        await Say(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 12, 1), null, null)), 0);
        await Say(new MeetingOpened(), Live.Now.Book.Prepared!.Meeting.Id);
        await Report(4, 90);
        await Say(new PlanExtended(new Month(2020, 12)), 0);

        var after = await All(meeting);
        after.Keys.ShouldBe(Album.Names);
        foreach (var (name, bytes) in before)
        {
            after[name].ShouldBe(bytes, name);
        }

        (await Texts($"/export/latest/charts/by-commitment.svg")).ShouldContain("90 %");
    }

    [Fact]
    public async Task A_first_version_can_still_be_had()
    {
        var meeting = Open.Meeting.Id;
        await Report(4, 70);
        await Say(new MeetingClosed());
        await Say(new MeetingReopened { Why = "خطأ" }, meeting);
        await Report(4, 71);

        (await Texts(FormattableString.Invariant($"/export/{meeting}/summary.svg?version=1"))).ShouldContain("70 %");
        (await Texts(FormattableString.Invariant($"/export/{meeting}/summary.svg"))).ShouldContain("71 %");
    }

    [Fact]
    public async Task A_moment_gives_the_board_of_that_moment()
    {
        var moment = (await Report(4, 70)).Number;
        await Report(4, 75);

        (await Texts(FormattableString.Invariant($"/export/latest/charts/by-commitment.svg?at={moment}"))).ShouldContain("70 %");
        (await Texts("/export/latest/charts/by-commitment.svg")).ShouldContain("75 %");
    }

    private Task<Receipt> Report(int commitment, int percent) => Say(new PercentReported(commitment, new Percentage(percent)));

    private async Task<Dictionary<string, byte[]>> All(int meeting)
    {
        using var client = Client(new CookieContainer());
        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in Album.Names)
        {
            pictures[name] = await client.GetByteArrayAsync(FormattableString.Invariant($"/export/{meeting}/{PicturePaper.NameOf(name)}"));
        }

        return pictures;
    }

    private async Task<List<string>> Texts(string address)
    {
        using var client = Client(new CookieContainer());
        return Drawing.TextsOf(XDocument.Parse(await client.GetStringAsync(address)).Root!);
    }
}
