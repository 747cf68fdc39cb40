using System.Text;
using Bunit;
using Microsoft.JSInterop;
using OgpDashboard.App.Components.Kept;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Kept;

/// <summary>Of what the server heard and what a browser kept, the later stands; clocks decide only between two pages.</summary>
public sealed class BrowserCopyTests : KeptBase
{
    private const string Here = "p1";
    private const string Elsewhere = "p2";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private DraftPlace Place => new(Now.Meeting.Id, 4, Field.Actions);

    [Fact]
    public async Task What_another_machine_typed_a_second_later_stands()
    {
        await Heard("من الحاسوب الآخر", Elsewhere, ago: TimeSpan.Zero);

        Come("من هذا الحاسوب", Here, ago: Second);

        Kept().ShouldBe("من الحاسوب الآخر");
    }

    [Fact]
    public async Task What_was_typed_here_a_second_after_another_machine_stands()
    {
        await Heard("من الحاسوب الآخر", Elsewhere, ago: 2 * Second);

        Come("من هذا الحاسوب", Here, ago: Second);

        Kept().ShouldBe("من هذا الحاسوب");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_page_that_told_the_server_of_it_knows_the_rest_whatever_its_clock_says(int hours)
    {
        await Heard("ما سُمع", Here, ago: Second);

        Come("ما سُمع وما لم يُسمع", Here, ago: hours * Hour);

        Kept().ShouldBe("ما سُمع وما لم يُسمع");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[[")]
    public async Task A_copy_that_cannot_be_read_takes_nothing_away(string text)
    {
        await Heard("ما سُمع", Here, ago: Second);

        Come(text, ago: TimeSpan.Zero);

        Kept().ShouldBe("ما سُمع");
        JSInterop.Invocations["ogpTyped.taken"].ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_copy_that_the_server_does_not_take_stays_in_the_browser()
    {
        await Heard("ما سُمع", Here, ago: Second);

        Come(Written(new string('م', Drafts.LongestText), Here), ago: TimeSpan.Zero);

        Kept().ShouldBe("ما سُمع");
        JSInterop.Invocations["ogpTyped.taken"].ShouldBeEmpty();
    }

    private static string Written(string text, string page) => new TypedFields().With(TypedFields.PageBox, page).With("line-input", text).Text;

    private async Task Heard(string text, string page, TimeSpan ago)
    {
        SignIn();
        await OpenMeeting();
        Drafts.Keep(Coordinator.Key, Place, Written(text, page), Now.Number, Time - ago);
    }

    private void Come(string text, string page, TimeSpan ago) => Come(Written(text, page), ago);

    private void Come(string written, TimeSpan ago)
    {
        var copy = new KeptStrip.BrowserCopy(Place.ToString(), Now.Number, (Time - ago).ToUnixTimeMilliseconds(), TypedFields.Read(written).Page);
        JSInterop.Setup<KeptStrip.BrowserCopy[]?>("ogpTyped.kept", _ => true).SetResult([copy]);
        JSInterop.Setup<IJSStreamReference?>("ogpTyped.text", _ => true).SetResult(new Sent(written));
        Page = Visit();
        Page.WaitForAssertion(() => JSInterop.Invocations["ogpTyped.back"].ShouldNotBeEmpty());
    }

    private string? Kept() => TypedFields.Read(Drafts.Find(Coordinator.Key, Place)?.Text)["line-input"];

    private sealed class Sent(string text) : IJSStreamReference
    {
        public long Length => Encoding.UTF8.GetByteCount(text);

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
