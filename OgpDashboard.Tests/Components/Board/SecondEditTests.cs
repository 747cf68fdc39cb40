using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Components;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Board;

/// <summary>Whoever edits a field again before their last edit is on their screen is in no conflict with themselves.</summary>
public sealed class SecondEditTests : BoardBase
{
    [Fact]
    public async Task Who_is_quicker_than_their_screen_has_seen_what_they_saved()
    {
        SignIn();
        await OpenMeeting();
        var screen = Now;
        var first = await Save(screen, 70, null);

        (await Save(screen, 71, first)).Draft.Refused.ShouldBeNull();

        (await Save(screen, 72, null)).Draft.Refused.ShouldBeOfType<ConflictException>("without it, it would be one");
    }

    [Fact]
    public async Task What_somebody_else_said_after_it_is_a_conflict_all_the_same()
    {
        SignIn();
        await OpenMeeting();
        var screen = Now;
        var first = await Save(screen, 70, null);
        await Report(4, 75, Secretary);

        (await Save(screen, 71, first)).Draft.Refused.ShouldBeOfType<ConflictException>();
    }

    private async Task<FieldEdit> Save(Domain.Meetings.Board screen, int percent, FieldEdit? last)
    {
        using var edit = FieldEdit.Begin(Live, Services.GetRequiredService<Editing>(), this, screen, 4, Coordinator, () => { }, last);
        await edit.Save(() => new PercentReported(4, new Percentage(percent)) { Why = "تصحيح" });
        return edit;
    }
}
