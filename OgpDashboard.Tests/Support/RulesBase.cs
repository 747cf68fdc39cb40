using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Tests.Support;

/// <summary>A test of what the rules let through, on the seeds with one meeting open.</summary>
public abstract class RulesBase : StoreBase
{
    protected static readonly MeetingDetails November = new(new DateOnly(2020, 11, 3), null, null);

    /// <summary>One change of each field of commitment 4.</summary>
    protected static readonly RowChange[] OnFour =
    [
        new PercentReported(4, new Percentage(70)),
        new PlatformReported(4, new PlatformReport(PlatformStatus.Updated, null)),
        new ActionsNoted(4, []),
        new Rescheduled(4, []),
    ];

    protected RulesBase() => Meeting = Store.OpenMeeting();

    public static TheoryData<RowChange> EveryRowChange => new(OnFour);

    /// <summary>The meeting in which a change is said: the open one, unless the test says another.</summary>
    protected int Meeting { get; set; }

    protected long Number => Store.Book.Find(Meeting)!.Number;

    protected void Check(Change change, long? seen = null, Role role = Role.Coordinator) =>
        Rules.Check(Store.Book, change, SeededStore.Edit(change is MeetingPrepared ? 0 : Meeting, seen ?? Store.Book.Find(Meeting)?.Number ?? 0, role));

    protected RefusedException Refused(Refusal refusal, Change change, long? seen = null, Role role = Role.Coordinator) =>
        ((Action)(() => Check(change, seen, role))).ShouldBeRefused(refusal);
}
