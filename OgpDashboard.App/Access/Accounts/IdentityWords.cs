using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Resources;

namespace OgpDashboard.App.Access.Accounts;

/// <summary>What Identity refuses, in the user's language.</summary>
/// <param name="texts">The sentences.</param>
internal sealed class IdentityWords(IStringLocalizer<Texts> texts) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), texts["Account.Failed"]);

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), texts["Account.Failed"]);

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), texts["Account.NameTaken", userName]);

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), texts["Account.NameMissing"]);

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), texts["Account.PasswordShort", length]);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), texts["Account.PasswordWeak", StrongPassword.Longest]);

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), texts["Account.PasswordWrong"]);

    public override IdentityError LoginAlreadyAssociated() => Say(nameof(LoginAlreadyAssociated), texts["Account.LoginTaken"]);

    private static IdentityError Say(string code, string sentence) => new() { Code = code, Description = sentence };
}
