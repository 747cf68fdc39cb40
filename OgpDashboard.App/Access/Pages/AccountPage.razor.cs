using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Access.Pages;

/// <summary>Makes the account of whoever is signed in, and keeps it: password, passkeys, signing out everywhere. The first coordinator becomes one in their own name here.</summary>
public sealed partial class AccountPage
{
    private Session? _session;
    private Account? _account;
    private IList<UserPasskeyInfo> _passkeys = [];
    private IReadOnlyList<string> _problems = [];
    private string? _done;

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private Words Words { get; set; } = default!;

    [Inject] private WallClock Wall { get; set; } = default!;

    [Inject] private AccountBook Accounts { get; set; } = default!;

    [Inject] private UserManager<Account> Users { get; set; } = default!;

    [Inject] private Visitors Visitors { get; set; } = default!;

    [Inject] private Arrival Arrival { get; set; } = default!;

    [Inject] private LiveMeeting Live { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery] private string? Done { get; set; }

    [SupplyParameterFromQuery] private string? Problem { get; set; }

    [SupplyParameterFromForm(FormName = "make")] private string? Person { get; set; }

    [SupplyParameterFromForm(FormName = "make")] private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "make")] private string? Password { get; set; }

    [SupplyParameterFromForm(FormName = "password")] private string? Old { get; set; }

    [SupplyParameterFromForm(FormName = "password")] private string? New { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")] private string? Credential { get; set; }

    private bool IsFirst => _session?.Person == Roster.FirstCoordinator;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        // Those who came by the observers' link are nobody in particular.
        _session = Visitors.Session(Http.User) is { Person: not Invitations.Observers } session ? session : null;
        _account = _session is null ? null : await Accounts.Of(_session.Person);
        _passkeys = _account is null ? [] : await Users.GetPasskeysAsync(_account);
        _done = Done is "sso" or "account" or "password" or "passkey" or "passkey-removed" ? T[$"Done.{Done}"].Value : null;
        _problems = Problem switch
        {
            "sso" => [T["Account.LoginTaken"]],
            "sso-nobody" => [T["Account.TieNobody"]],
            _ => [],
        };
    }

    // A link for somebody with a role is how a lost password is replaced; a meeting's link, which a whole chat may read, is not.
    private bool AsksForOld => _account?.PasswordHash is not null
        && !(_session?.Invitation is { } id && Live.Now.Book.Roster.Find(id) is { Meeting: null, RevokedAt: null });

    private static string Id(UserPasskeyInfo passkey) => WebEncoders.Base64UrlEncode(passkey.CredentialId);

    private async Task Make()
    {
        if (_session is null || _account is not null)
        {
            return;
        }

        try
        {
            var person = IsFirst ? Domain.People.Person.New(null, Person) : Live.Now.Book.Roster.Find(_session.Person);
            if (person is null)
            {
                return;
            }

            (_account, var problems) = await Accounts.Make(person.Key, Name, Password);
            if (_account is null)
            {
                _problems = [.. problems];
                return;
            }

            if (IsFirst)
            {
                await BecomeCoordinator(person);
            }
        }
        catch (RefusedException refused)
        {
            _problems = [Words.Sentence(refused)];
            return;
        }

        Navigation.NavigateTo("/account?done=account");
    }

    private async Task BecomeCoordinator(Person person)
    {
        try
        {
            var first = Visitors.Who(Http.User, null) ?? throw new RefusedException(Refusal.SignedOut);
            await Live.Submit(new RoleGiven(person, Role.Coordinator), new Edit(Guid.NewGuid(), 0, first, Live.Now.Number));
        }
        catch (RefusedException)
        {
            // Somebody else was quicker: an account without a role would only be in the way.
            await Accounts.Remove(person.Key);
            _account = null;
            throw;
        }

        // The printed link opens nothing any more, and whoever came by it is out; this browser goes on in its own name.
        await Arrival.AsAccount(Http, person.Key, null);
        Arrival.SignOutEverywhere(Roster.FirstCoordinator);
    }

    private async Task ChangePassword()
    {
        if (_account is null)
        {
            return;
        }

        var changed = AsksForOld ? await Users.ChangePasswordAsync(_account, Old ?? "", New ?? "") : await Accounts.ResetPassword(_account, New ?? "");
        if (changed.Succeeded)
        {
            // Whoever knew the old one is out; this browser signs in anew.
            Arrival.SignOutEverywhere(_account.PersonKey);
            await Arrival.AsAccount(Http, _account.PersonKey, null);
            Navigation.NavigateTo("/account?done=password");
            return;
        }

        _problems = [.. changed.Errors.Select(e => e.Description)];
    }

    private async Task AddPasskey()
    {
        if (_account is not null && await Accounts.AddPasskey(_account, Credential))
        {
            Navigation.NavigateTo("/account?done=passkey");
            return;
        }

        _problems = [T["Passkey.Failed"]];
    }

    private async Task RemovePasskey(UserPasskeyInfo passkey)
    {
        await Users.RemovePasskeyAsync(_account!, passkey.CredentialId);
        Navigation.NavigateTo("/account?done=passkey-removed");
    }

    private async Task LeaveEverywhere()
    {
        if (_session is not null)
        {
            Arrival.SignOutEverywhere(_session.Person);
            await Arrival.SignOut(Http);
        }

        Navigation.NavigateTo("/");
    }
}
