using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OgpDashboard.App.Access;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components.People;

/// <summary>A link that was issued just now: its secret is shown on this page, once, and is kept nowhere.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Note">What for.</param>
/// <param name="Address">The whole address.</param>
public sealed record IssuedLink(string Name, string Note, string Address);

/// <summary>The page of people: each change goes through the door as any other.</summary>
public sealed partial class PeoplePage : IDisposable
{
    private const int LogShown = 20;

    private readonly List<IDisposable> _subscriptions = [];
    private ClaimsPrincipal _user = default!;
    private Actor? _actor;
    private LiveState _state = default!;
    private Domain.Meetings.Board? _board;
    private RefusedException? _refused;
    private IReadOnlyList<IssuedLink> _links = [];
    private IReadOnlyList<JournalEntry> _log = [];
    private IReadOnlySet<string> _holders = new HashSet<string>();
    private IReadOnlyDictionary<Guid, DateTimeOffset> _usedUp = new Dictionary<Guid, DateTimeOffset>();

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private Words Words { get; set; } = default!;

    [Inject] private LiveMeeting Live { get; set; } = default!;

    [Inject] private Visitors Visitors { get; set; } = default!;

    [Inject] private Sessions Sessions { get; set; } = default!;

    [Inject] private Invitations Invitations { get; set; } = default!;

    [Inject] private Arrival Arrival { get; set; } = default!;

    [Inject] private AccountBook Accounts { get; set; } = default!;

    [Inject] private SiteAddress Site { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private IJSRuntime Script { get; set; } = default!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _user = (await Authentication).User;
        if (RendererInfo.IsInteractive)
        {
            var frame = new Frame(Clock, () => InvokeAsync(Show));
            _subscriptions.AddRange([frame, Live.Watch(_ => frame.Ask()), Sessions.Watch(frame.Ask)]);
        }

        await Read();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Script.InvokeVoidAsync("ogp.connected");
        }
    }

    private async Task Show()
    {
        await Read();
        StateHasChanged();
    }

    private async Task Read()
    {
        _state = Live.Now;
        _board = _state.Book.Open ?? _state.Book.Prepared;
        _actor = Visitors.Who(_user, null);
        if (_actor is not { Role: Role.Coordinator })
        {
            _links = [];
            return;
        }

        _holders = await Accounts.Holders();
        _usedUp = Invitations.UsedUp();
        _log = [.. _state.LatestOfAccess().Take(LogShown)];
    }

    private async Task<bool> Do(Change change, int meeting)
    {
        _refused = null;
        try
        {
            await Live.Submit(change, new Edit(Guid.NewGuid(), meeting, _actor!, Live.Now.Number));
            return true;
        }
        catch (RefusedException refused)
        {
            _refused = refused;
            return false;
        }
        finally
        {
            await Show();
        }
    }

    // One by one, each through the door; those that were issued before one is refused are shown.
    private async Task Issue(IReadOnlyList<Person?> people, Domain.Meetings.Meeting? meeting)
    {
        (_refused, var links) = (null, new List<IssuedLink>());
        try
        {
            foreach (var person in people)
            {
                var token = await Invitations.Issue(_actor!, meeting, person?.Key);
                links.Add(new IssuedLink(
                    person is null ? T["People.Observers"] : $"{person.Honorific} {person.Name}".Trim(), Note(person, meeting), Site.On(Navigation.BaseUri, $"join/{token}")));
            }
        }
        catch (RefusedException refused)
        {
            _refused = refused;
        }

        _links = links;
        await Show();
    }

    private string Note(Person? person, Domain.Meetings.Meeting? meeting) =>
        person is null ? T["People.ObserversNote"]
        : meeting?.Part(person.Key) is { } part ? (part.Commitments.IsEmpty ? part.Quality : T["People.Answers", string.Join("، ", part.Commitments)])
        : Words.Name(_state.Book.Roster.Given[person.Key]);

    // Accounts and sessions are not the door's: whether this is still a coordinator is asked here, at the moment.
    private async Task SignOut(Person person)
    {
        if (Visitors.MayManage(_user))
        {
            Arrival.SignOutEverywhere(person.Key);
        }

        await Show();
    }

    private async Task RemoveAccount(Person person)
    {
        if (Visitors.MayManage(_user))
        {
            await Accounts.Remove(person.Key);
            Arrival.SignOutEverywhere(person.Key);
        }

        await Show();
    }
}
