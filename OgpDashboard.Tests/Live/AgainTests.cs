using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Live;

/// <summary>The same thing said again is one change; another thing under the same id is not the same.</summary>
public sealed class AgainTests : LiveBase
{
    [Fact]
    public async Task An_agenda_whose_button_was_pressed_twice_is_written_once()
    {
        var draft = new Draft(Live, Someone.Coordinator, Meeting, Board.Number);

        await Task.WhenAll(draft.Submit(new AgendaSet([new AgendaItem(1, "نقطة")])), draft.Submit(new AgendaSet([new AgendaItem(1, "نقطة")])));

        Live.Now.Journal.Count(e => e.Change is AgendaSet && e.Meeting == Meeting).ShouldBe(1);
    }

    [Fact]
    public async Task Lines_whose_button_was_pressed_twice_have_one_receipt()
    {
        var draft = new Draft(Live, Someone.Coordinator, Meeting, Board.Number);
        await draft.Submit(new ActionsNoted(4, [new ActionLine("سطر", false)]));
        var first = draft.Receipt;

        await draft.Submit(new ActionsNoted(4, [new ActionLine("سطر", false)]));

        draft.Receipt.ShouldBe(first);
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 5)]
    public async Task An_id_that_was_used_by_somebody_else_or_for_something_else_answers_nobody(bool another, int commitment)
    {
        var edit = Edit();
        await Live.Submit(Percent(4, 70), edit);
        var by = another ? Someone.Secretary : edit.By;

        var refused = await Should.ThrowAsync<RefusedException>(() => Live.Submit(Percent(commitment, 80), edit with { By = by }));

        refused.Refusal.ShouldBe(Refusal.NotAllowed);
        (await Should.ThrowAsync<RefusedException>(() => Live.Submit(new CommitmentCalled(commitment), edit with { By = by }))).Refusal.ShouldBe(Refusal.NotAllowed);
    }
}
