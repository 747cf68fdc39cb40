using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Tests.Support;

/// <summary>
/// A book with a meeting in one state, or with none at work, read from a real file; and for each kind of change one that nothing refuses there
/// but who makes it, and the meeting's state.
/// </summary>
internal sealed class Situation
{
    private static readonly MeetingDetails September = new(new DateOnly(2020, 9, 15), null, "الرباط");
    private static readonly DateTimeOffset Later = new(2020, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Guid _revoked = Guid.NewGuid();
    private readonly Guid _lead = Guid.NewGuid();
    private readonly Guid _observers = Guid.NewGuid();
    private readonly Guid _decision = Guid.NewGuid();

    private Situation(MeetingState? state)
    {
        State = state;
        using var store = new SeededStore();
        var within = 1;
        if (state is not null)
        {
            Meeting = within = store.Append(new MeetingPrepared(September), SeededStore.Edit(0)).Meeting;
        }

        store.Append(Issue(_revoked, "mouradi"), SeededStore.Edit(within));
        store.Append(new InvitationRevoked(_revoked), SeededStore.Edit(within));
        store.Append(Issue(_lead, Someone.Lead.Key), SeededStore.Edit(within));
        store.Append(Issue(Issued, "bouihi"), SeededStore.Edit(within));
        if (state is null)
        {
            store.Append(Issue(Issued = Guid.NewGuid(), Someone.Secretary.Key), SeededStore.Edit(0));
        }

        if (state is MeetingState.Open or MeetingState.Closed)
        {
            store.Append(new AgendaSet([new AgendaItem(1, "نقطة")]), SeededStore.Edit(Meeting));
            store.Append(new MeetingOpened(), SeededStore.Edit(Meeting));
            store.Append(new DecisionRecorded(Action(_decision)), SeededStore.Edit(Meeting));
        }

        if (state is MeetingState.Closed)
        {
            store.Append(new MeetingClosed(), SeededStore.Edit(Meeting));
        }

        // After it closed, since an observers' link ends with its meeting.
        store.Append(Issue(_observers, null), SeededStore.Edit(within));
        Book = store.Book;
    }

    public static IReadOnlyList<Situation> Each { get; } =
        [new(null), new(MeetingState.Prepared), new(MeetingState.Open), new(MeetingState.Closed)];

    public MeetingState? State { get; }

    public MeetingBook Book { get; }

    /// <summary>The meeting in that state, 0 when there is none.</summary>
    public int Meeting { get; }

    /// <summary>An invitation that stands, of that meeting or of none.</summary>
    private Guid Issued { get; } = Guid.NewGuid();

    /// <summary>Everybody who may try; null in the place of a role stands for somebody whom nothing lets in.</summary>
    public IEnumerable<(Actor Who, Role? Role)> Everybody() =>
    [
        (Someone.Coordinator, Role.Coordinator),
        (Someone.Secretary, Role.Secretary),
        (Someone.Lead, Role.Lead),
        (Someone.Lead with { SignIn = new SignIn("s", _lead) }, Role.Lead),
        (Someone.Deputy, Role.Deputy),
        (Someone.Observer, Role.Observer),
        (new Actor("observers", "من يتابع", Role.Observer) { SignIn = new SignIn("s", _observers) }, Role.Observer),
        (new Actor("nobody", "لا أحد", Role.Coordinator), null),
        (new Actor("mouradi", "حاتم مورادي", Role.Lead) { SignIn = new SignIn("s", _revoked) }, null),
    ];

    /// <summary>A change of each kind; of a row, one of their own and one of another's.</summary>
    public IEnumerable<(Change Change, bool Own)> Changes(Actor who)
    {
        var own = who.Key == Someone.Deputy.Key ? 11 : 4;
        foreach (var commitment in new[] { own, 3 })
        {
            yield return (new PercentReported(commitment, new Percentage(100)), commitment == own);
            yield return (new PlatformReported(commitment, PlatformReport.Unknown), commitment == own);
            yield return (new ActionsNoted(commitment, [new ActionLine("سطر", false)]), commitment == own);
            yield return (new Rescheduled(commitment, []), commitment == own);
            yield return (new ReasonGiven(commitment, new DelayReason(DelayKind.Resources, null, null)), commitment == own);
        }

        var somebody = new Person("alami", null, "علمي", null);
        Change[] others =
        [
            new MeetingPrepared(September), new MeetingCorrected(September), new MeetingOpened(), new MeetingClosed(), new MeetingReopened { Why = "خطأ في رقم" },
            new AgendaSet([new AgendaItem(1, "نقطة")]), new AgendaItemBegun(1), new AgendaItemFinished(1, true), new CommitmentCalled(4),
            new AttendanceMarked("hami", Attendance.Present, null, null, null),
            new DecisionRecorded(Action(Guid.NewGuid())), new DecisionSettled(_decision, true), new DecisionWithdrawn(_decision), new PlanExtended(new Month(2020, 12)),
            new ParticipantSet(somebody, "رئيس", false, [7]), new ParticipantRemoved("hami"),
            Issue(Guid.NewGuid(), Meeting == 0 ? Someone.Observer.Key : "hami"), new InvitationRevoked(Issued),
            new RoleGiven(somebody, Role.Secretary), new RoleTaken(Someone.Secretary.Key),
        ];
        foreach (var change in others)
        {
            yield return (change, false);
        }
    }

    public Edit Edit(Actor who) => new(Guid.NewGuid(), Meeting, who, Book.Find(Meeting)?.Number ?? 0);

    private static Decision Action(Guid id) => new(id, DecisionKind.Action, 4, "برمجة جديدة", null, null, null);

    private static InvitationIssued Issue(Guid id, string? person) => new(id, person, Invitation.Hash(id.ToString()), Later);
}
