using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Resources;

namespace OgpDashboard.App.Access.Accounts;

/// <summary>What Identity refuses, in the user's language.</summary>
/// <param name="texts">The sentences.</param>
internal sealed class IdentityWords(IStringLocalizer<Texts> texts) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Account.Failed");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "Account.Failed");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), "Account.NameTaken", userName);

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "Account.NameMissing");

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), "Account.PasswordShort", length);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), "Account.PasswordWeak", StrongPassword.Longest);

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Account.PasswordWrong");

    public override IdentityError LoginAlreadyAssociated() => Say(nameof(LoginAlreadyAssociated), "Account.LoginTaken");

    private IdentityError Say(string code, string key, params object[] details) => new() { Code = code, Description = texts[key, details] };
}
