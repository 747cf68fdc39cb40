using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Components.Board;
using OgpDashboard.App.Watching;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Watching;

/// <summary>What follows from one thing alone is one text for all pages that show it, and of another thing another text.</summary>
public sealed class PrintsTests : BoardBase
{
    private Prints Prints => Services.GetRequiredService<Prints>();

    [Fact]
    public async Task All_pages_share_one_text_until_the_row_is_another()
    {
        await OpenMeeting();
        var row = Now.Find(4)!;
        var first = Prints.Of<CardPercent>(row).Value;

        Prints.Of<CardPercent>(row).Value.ShouldBeSameAs(first);
        await Report(4, 68);

        Prints.Of<CardPercent>(Now.Find(4)!).Value.ShouldContain("68");
        Prints.Of<CardPercent>(row).Value.ShouldContain("64");
        GC.KeepAlive(first);
    }

    [Fact]
    public void One_thing_drawn_by_two_components_is_two_texts() =>
        Prints.Of<CardLead>(Now.Find(4)!).Value.ShouldNotBe(Prints.Of<CardFacts>(Now.Find(4)!).Value);
}
