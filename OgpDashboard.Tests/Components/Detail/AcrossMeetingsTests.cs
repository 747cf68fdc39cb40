using Bunit;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Detail;

public sealed class AcrossMeetingsTests : DrawerBase
{
    [Fact]
    public async Task A_commitment_has_a_line_over_the_meetings_and_their_figures_with_reasons()
    {
        await OpenMeeting();
        await Say(new ReasonGiven(13, new DelayReason(DelayKind.Pandemic, null, null)));
        await Report(4, 60);

        Page = Visit("/?commitment=4");
        Rows().ShouldBe(["17 يونيو 2020 64 % – –", "1 يوليوز 2020 60 % -4 تصحيح"]);
        Page.Find("[data-chart='commitment'] canvas").GetAttribute("aria-label").ShouldBe(T["Chart.commitment", 4]);

        Page = Visit("/?commitment=13");
        Rows().ShouldBe([$"17 يونيو 2020 14 % – {T["Card.NoProgress"]}", $"1 يوليوز 2020 14 % 0 {T["DelayKind.pandemic"]}"]);
    }

    [Fact]
    public void One_meeting_alone_is_no_line()
    {
        Page = Visit("/?commitment=4");

        Rows().ShouldHaveSingleItem();
        Page.FindAll("[data-chart='commitment']").ShouldBeEmpty();
    }

    private List<string> Rows() => [.. Page.FindAll("[data-list='meetings'] tbody tr").Select(r => string.Join(' ', r.Children.Select(Said)))];
}
