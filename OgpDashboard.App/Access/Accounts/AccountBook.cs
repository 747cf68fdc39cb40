using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Access.Accounts;

/// <summary>The accounts: made, found, and let go.</summary>
/// <param name="users">Identity's own.</param>
/// <param name="signIn">Identity's own.</param>
/// <param name="contexts">For the list of all.</param>
/// <param name="log">Why a passkey was refused; the page does not say.</param>
public sealed partial class AccountBook(UserManager<Account> users, SignInManager<Account> signIn, IDbContextFactory<AccessDb> contexts, ILogger<AccountBook> log)
{
    /// <summary>The longest name to sign in with.</summary>
    public const int LongestName = 60;

    // Checked when no account has the name, so that the answer takes as long as for one that has.
    private static readonly Account Nobody = new() { UserName = "nobody", PersonKey = "", PasswordHash = new PasswordHasher<Account>().HashPassword(null!, Guid.NewGuid().ToString()) };

    /// <summary>The account of a person, or null.</summary>
    /// <param name="person">The person's key.</param>
    public async Task<Account?> Of(string person)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var id = await db.Users.Where(u => u.PersonKey == person).Select(u => u.Id).SingleOrDefaultAsync();
        return id is null ? null : await users.FindByIdAsync(id);
    }

    /// <summary>The keys of all who have an account.</summary>
    public async Task<IReadOnlySet<string>> Holders()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Users.Select(u => u.PersonKey).ToHashSetAsync();
    }

    /// <summary>Makes the account of a person.</summary>
    /// <param name="person">The person's key.</param>
    /// <param name="name">The name to sign in with; cleaned.</param>
    /// <param name="password">The password; null for one that signs in by the institution's account only.</param>
    public async Task<(Account? Account, IEnumerable<string> Problems)> Make(string person, string? name, string? password)
    {
        var account = new Account { UserName = Clean(name), PersonKey = person };
        var made = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
        if (!made.Succeeded)
        {
            return (null, made.Errors.Select(e => e.Description));
        }

        Made(person);
        return (account, []);
    }

    /// <summary>Checks a name and a password. Five wrong ones lock the account for five minutes, whoever tries.</summary>
    /// <returns>The account, or null; never why, since that would tell who has an account.</returns>
    public async Task<Account?> Check(string? name, string? password)
    {
        if (password is null or { Length: > StrongPassword.Longest } || await users.FindByNameAsync(Clean(name)) is not { PasswordHash: not null } account)
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, Nobody.PasswordHash!, password is { Length: <= StrongPassword.Longest } ? password : "");
            return null;
        }

        return (await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded ? account : null;
    }

    /// <summary>Checks what the browser says with a passkey.</summary>
    /// <param name="credential">The browser's answer, as JSON.</param>
    /// <returns>The account, or null.</returns>
    public async Task<Account?> CheckPasskey(string? credential)
    {
        if (string.IsNullOrEmpty(credential))
        {
            return null;
        }

        try
        {
            var found = await signIn.PerformPasskeyAssertionAsync(credential);
            if (!found.Succeeded || await users.IsLockedOutAsync(found.User))
            {
                PasskeyRefused(found.Failure);
                return null;
            }

            await users.AddOrUpdatePasskeyAsync(found.User, found.Passkey);
            return found.User;
        }
        catch (InvalidOperationException unasked)
        {
            // Nobody asked for it in this browser, or too long ago.
            PasskeyRefused(unasked);
            return null;
        }
    }

    /// <summary>Adds a passkey to an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="credential">The browser's answer, as JSON.</param>
    /// <returns>Whether it is added.</returns>
    public async Task<bool> AddPasskey(Account account, string? credential)
    {
        if (string.IsNullOrEmpty(credential))
        {
            return false;
        }

        try
        {
            var made = await signIn.PerformPasskeyAttestationAsync(credential);
            if (!made.Succeeded)
            {
                PasskeyRefused(made.Failure);
            }

            return made.Succeeded && made.UserEntity.Id == account.Id && (await users.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded;
        }
        catch (InvalidOperationException unasked)
        {
            PasskeyRefused(unasked);
            return false;
        }
    }

    /// <summary>Gives an account a new password without asking for the old one, and opens it if wrong tries had locked it.</summary>
    public async Task<IdentityResult> ResetPassword(Account account, string password)
    {
        var token = await users.GeneratePasswordResetTokenAsync(account);
        var changed = await users.ResetPasswordAsync(account, token, password);
        if (changed.Succeeded)
        {
            await users.SetLockoutEndDateAsync(account, null);
        }

        return changed;
    }

    /// <summary>Lets an account go, with its passkeys.</summary>
    /// <param name="person">The person's key.</param>
    public async Task Remove(string person)
    {
        if (await Of(person) is { } account)
        {
            await users.DeleteAsync(account);
            Removed(person);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused a passkey")]
    private partial void PasskeyRefused(Exception? cause);

    [LoggerMessage(Level = LogLevel.Information, Message = "Made the account of {Who}")]
    private partial void Made(string who);

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed the account of {Who}")]
    private partial void Removed(string who);

    private static string Clean(string? name)
    {
        var clean = LineText.Clean(name is { Length: > LongestName * 4 } ? "" : name ?? "");
        return clean.Length > LongestName ? "" : clean;
    }
}
