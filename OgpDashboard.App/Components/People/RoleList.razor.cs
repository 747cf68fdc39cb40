using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components.People;

/// <summary>Gives roles and takes them; what cannot be undone is asked by the button itself: a second click is the answer.</summary>
public sealed partial class RoleList
{
    private string _key = "";
    private string? _name;
    private Role _role = Role.Secretary;
    private RefusedException? _refused;
    private bool _giving;
    private (string What, string Person)? _sure;

    /// <summary>Everybody, their roles and the invitations.</summary>
    [Parameter, EditorRequired] public Roster Roster { get; set; } = default!;

    /// <summary>The keys of those who have an account.</summary>
    [Parameter, EditorRequired] public IReadOnlySet<string> Holders { get; set; } = default!;

    /// <summary>Which invitations were used, and when.</summary>
    [Parameter, EditorRequired] public IReadOnlyDictionary<Guid, DateTimeOffset> UsedUp { get; set; } = default!;

    /// <summary>Issues a link for somebody with a role.</summary>
    [Parameter, EditorRequired] public Func<Person, Task> Issue { get; set; } = default!;

    /// <summary>Submits a change.</summary>
    [Parameter, EditorRequired] public Func<Change, int, Task<bool>> Do { get; set; } = default!;

    /// <summary>Signs somebody out everywhere.</summary>
    [Parameter, EditorRequired] public Func<Person, Task> SignOut { get; set; } = default!;

    /// <summary>Lets somebody's account go.</summary>
    [Parameter, EditorRequired] public Func<Person, Task> RemoveAccount { get; set; } = default!;

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private Words Words { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    private IEnumerable<(Person Person, Role Role)> Given =>
        Roster.People.Where(p => Roster.Given.ContainsKey(p.Key)).Select(p => (p, Roster.Given[p.Key])).OrderByDescending(g => g.Item2);

    private Invitation? Standing(string person) =>
        Roster.Invitations.LastOrDefault(i => i.Meeting is null && i.Person == person && i.StandsAt(Clock.GetUtcNow()));

    private bool IsSure(string what, Person person) => _sure == (what, person.Key);

    private async Task Sure(string what, Person person, Func<Task> act)
    {
        if (!IsSure(what, person))
        {
            _sure = (what, person.Key);
            return;
        }

        _sure = null;
        await act();
    }

    private async Task Give()
    {
        // As for participants: a second click would make a second person.
        if (_giving)
        {
            return;
        }

        (_giving, _refused) = (true, null);
        try
        {
            if (await Do(new RoleGiven(Roster.Find(_key) ?? Person.New(null, _name), _role), 0))
            {
                (_key, _name) = ("", null);
            }
        }
        catch (RefusedException refused)
        {
            _refused = refused;
        }
        finally
        {
            _giving = false;
        }
    }
}
