using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;
using Xunit.Abstractions;

namespace OgpDashboard.Tests.Changes;

/// <summary>The table «Who may do what» of docs/security.md against what the rules do: each cell of it, whoever tries, in each state of a meeting.</summary>
public sealed class PermissionTests(ITestOutputHelper output)
{
    private static readonly Type[] Kinds = [.. typeof(Change).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Change)) && !t.IsAbstract)];

    [Fact]
    public void Every_cell_of_the_table_is_what_the_rules_do()
    {
        var wrong = new List<string>();
        var (tried, allowed) = (0, 0);
        foreach (var situation in Situation.Each)
        {
            foreach (var (who, role) in situation.Everybody())
            {
                foreach (var (change, own) in situation.Changes(who))
                {
                    var expected = Expected(role, change, own, situation.State);
                    var answered = Answer(situation, change, who);
                    (tried, allowed) = (tried + 1, allowed + (expected is null ? 1 : 0));
                    if (answered != expected)
                    {
                        wrong.Add($"{who.Key} ({role}), {change.GetType().Name}, {(own ? "own" : "another's")}, {situation.State}: {answered}, not {expected}");
                    }
                }
            }
        }

        output.WriteLine(FormattableString.Invariant($"{tried} cases, {allowed} of them allowed"));
        wrong.ShouldBeEmpty();

        // Five kinds of rows twice and twenty others, nine who try, four states.
        tried.ShouldBe((5 * 2 + 20) * 9 * 4);
        allowed.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Nothing_is_said_in_a_meeting_that_does_not_exist()
    {
        var situation = Situation.Each.Single(s => s.State == MeetingState.Open);
        foreach (var (change, _) in situation.Changes(Someone.Coordinator))
        {
            var edit = situation.Edit(Someone.Coordinator) with { Meeting = 99 };
            ((Action)(() => Rules.Check(situation.Book, change, edit))).ShouldBeRefused(Refusal.UnknownMeeting);
        }
    }

    [Fact]
    public void Every_kind_of_change_stands_once_in_the_table_and_nothing_else_does() =>
        DocsTable.Rows.Select(r => r.Change).Order().ShouldBe(Kinds.Select(k => k.Name).Order());

    [Fact]
    public void Every_kind_of_change_has_a_permission_that_says_what_the_table_says()
    {
        foreach (var kind in Kinds)
        {
            var (permission, row) = (Permissions.Of(kind), DocsTable.Rows.Single(r => r.Change == kind.Name));

            permission.Roles.ShouldBe(Enum.GetValues<Role>().Where(row.All), ignoreOrder: true, kind.Name);
            permission.OnTheirOwn.ShouldBe(Enum.GetValues<Role>().Where(row.Own), ignoreOrder: true, kind.Name);
            permission.States.Select(s => (MeetingState?)s).ShouldBe(row.States.Where(s => s is not null), ignoreOrder: true, kind.Name);
            permission.WithoutMeeting.ShouldBe(row.States.Contains(null), kind.Name);
        }
    }

    [Fact]
    public void What_is_no_kind_of_change_has_no_permission()
    {
        Should.Throw<KeyNotFoundException>(() => Permissions.Of(typeof(RowChange)));
        Should.Throw<KeyNotFoundException>(() => Permissions.Of(typeof(string)));
    }

    [Fact]
    public void Every_sample_is_a_kind_of_its_own_and_none_lacks() =>
        Situation.Each[0].Changes(Someone.Lead).Select(c => c.Change.GetType()).Distinct().ShouldBe(Kinds, ignoreOrder: true);

    private static Refusal? Expected(Role? role, Change change, bool own, MeetingState? state)
    {
        var row = DocsTable.Rows.Single(r => r.Change == change.GetType().Name);
        if (role is not { } r)
        {
            return Refusal.SignedOut;
        }

        // Outside a meeting nobody answers for anything: there a lead or a deputy only looks on.
        if (state is null && r is (Role.Lead or Role.Deputy))
        {
            return Refusal.NotAllowed;
        }

        if (!row.All(r) && !(row.Own(r) && own))
        {
            return row.Own(r) ? Refusal.NotYours : Refusal.NotAllowed;
        }

        return row.States.Contains(state) ? null
            : state is null ? Refusal.UnknownMeeting
            : change is RowChange || row.States is [MeetingState.Open] && change is not MeetingClosed ? Refusal.MeetingNotOpen
            : Refusal.WrongMeetingState;
    }

    private static Refusal? Answer(Situation situation, Change change, Actor who)
    {
        try
        {
            Rules.Check(situation.Book, change, situation.Edit(who));
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }
}
