using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Changes;

/// <summary>No text gets into a meeting that was not cleaned, whichever change brings it: found by looking at every change that there is.</summary>
public sealed class CleanTextTests : StoreBase
{
    private const string Dirty = " \u202Eنص\u2067\uFEFF e\u0301\u0007\n";
    private const string Clean = "نص é";

    // What machines make and machines read.
    private static readonly string[] Keys = ["Person.Key", "ParticipantRemoved.Person", "RoleTaken.Person", "InvitationIssued.Person", "InvitationIssued.TokenHash", "AttendanceMarked.Person"];

    [Fact]
    public void Every_text_that_a_change_brings_is_clean()
    {
        LineText.Clean(Dirty).ShouldBe(Clean);
        var texts = typeof(Change).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Change)) && !t.IsAbstract)
            .SelectMany(Make).SelectMany(Texts).Where(t => !Keys.Contains(t.Name)).ToLookup(t => t.Name, t => t.Value);

        // Why is cleaned when it is recorded, see below: a change is not refused for it before somebody may make it.
        texts.Select(t => t.Key).ShouldBe(
        [
            "ActionLine.Text", "ScheduleLine.Text", "ScheduleLine.AwaitedFrom", "ScheduleLine.Reason", "PlatformReport.Remark", "MeetingDetails.Place",
            "ParticipantSet.Quality", "Person.Honorific", "Person.Name", "Person.Note", "AgendaItem.Text", "AttendanceMarked.RepresentedBy",
            "Decision.Text", "Decision.Owner", "Decision.Wanted", "DelayReason.Text",
        ], ignoreOrder: true);
        texts.SelectMany(t => t.Select(v => $"{t.Key}: {v}")).Distinct().ShouldBe(texts.Select(t => $"{t.Key}: {Clean}"), ignoreOrder: true);
    }

    [Fact]
    public void Every_reason_is_clean_once_it_is_recorded()
    {
        var meeting = Store.OpenMeeting();
        var alami = new Person("alami", null, "علمي", null);
        var link = Guid.NewGuid();
        Change[] changes =
        [
            new PercentReported(4, null), new PlatformReported(4, PlatformReport.Unknown), new ActionsNoted(4, []), new Rescheduled(4, []),
            new MeetingCorrected(new MeetingDetails(new DateOnly(2020, 9, 16), null, null)), new ParticipantSet(alami, "رئيس", false, []),
            new InvitationIssued(link, "alami", Invitation.Hash("x"), DateTimeOffset.UnixEpoch), new InvitationRevoked(link), new ParticipantRemoved("alami"), new ReasonGiven(4, null), new AgendaSet([]), new AgendaItemBegun(null), new CommitmentCalled(null),
            new AttendanceMarked("hami", Attendance.Excused, null, null, null), new MeetingClosed(), new MeetingReopened(),
        ];

        foreach (var change in changes)
        {
            Store.Append(change with { Why = Dirty }, SeededStore.Edit(meeting)).Change.Why.ShouldBe(Clean, change.GetType().Name);
        }

        Store.Boards.LoadJournal().Skip(2).ShouldAllBe(e => e.Change.Why == Clean);
        Store.Query("SELECT Why FROM Journal WHERE Why IS NOT NULL").Distinct().ShouldBe([Clean]);
        Store.Query("SELECT Became FROM Journal WHERE instr(Became, 'why') OR instr(Became, 'نص')").ShouldBeEmpty("it stands in its own column and nowhere else");
    }

    /// <summary>One of each kind that a type's constructors and factories make, with a dirty text wherever one goes in.</summary>
    private static IEnumerable<object> Make(Type type)
    {
        if (Leaf(type) is { } leaf)
        {
            return [leaf];
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            var items = Make(type.GenericTypeArguments[0]).ToList();
            var array = Array.CreateInstance(type.GenericTypeArguments[0], items.Count);
            ((IList)items).CopyTo(array, 0);
            return [typeof(CleanTextTests).GetMethod(nameof(Immutable), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.GenericTypeArguments[0]).Invoke(null, [array])!];
        }

        var factories = type.GetConstructors().Cast<MethodBase>()
            .Concat(type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == type && !m.IsSpecialName));
        return factories.Select(f => (Factory: f, Given: f.GetParameters().Select(p => Make(p.ParameterType).First()).ToArray()))
            .Select(f => f.Factory is ConstructorInfo made ? made.Invoke(f.Given) : f.Factory.Invoke(null, f.Given)!);
    }

    private static ImmutableArray<T> Immutable<T>(T[] items) => [.. items];

    private static object? Leaf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => Dirty,
        var t when t == typeof(int) => 4,
        var t when t == typeof(bool) => false,
        var t when t == typeof(Guid) => Guid.NewGuid(),
        var t when t == typeof(DateOnly) => new DateOnly(2020, 9, 15),
        var t when t == typeof(TimeOnly) => new TimeOnly(14, 0),
        var t when t == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch,
        var t when t == typeof(Percentage) => new Percentage(50),
        var t when t == typeof(Month) => new Month(2020, 10),
        var t when t == typeof(Attendance) => Attendance.Represented,
        var t when t == typeof(DecisionKind) => DecisionKind.Difficulty,
        var t when t == typeof(DelayKind) => DelayKind.Other,
        var t when t == typeof(MonthWindow) => new MonthWindow(new Month(2020, 10), null),
        var t when t == typeof(PlatformStatus) => PlatformStatus.Remark,
        var t when t == typeof(Role) => Role.Secretary,
        _ => null,
    };

    private static IEnumerable<(string Name, string Value)> Texts(object part)
    {
        foreach (var property in part.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
        {
            var value = property.GetValue(part);
            var inside = value switch
            {
                null => [],
                string text => [($"{property.DeclaringType!.Name}.{property.Name}", text)],
                IEnumerable many => many.Cast<object>().SelectMany(Texts),
                _ when value.GetType().Namespace!.StartsWith("OgpDashboard", StringComparison.Ordinal) && Leaf(value.GetType()) is null => Texts(value),
                _ => [],
            };
            foreach (var text in inside)
            {
                yield return text;
            }
        }
    }
}
