using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Resources;

namespace OgpDashboard.App.Access.Accounts;

/// <summary>Refuses a password that a patient guesser would find: zxcvbn knows the common ones, the keyboard's rows, and the words given to it.</summary>
/// <param name="texts">The sentence.</param>
internal sealed class StrongPassword(IStringLocalizer<Texts> texts) : IPasswordValidator<Account>
{
    /// <summary>The fewest characters.</summary>
    internal const int Shortest = 12;

    /// <summary>The most; more would only cost time to hash.</summary>
    internal const int Longest = 128;

    // 0–4; from 3 on, more than a hundred million guesses.
    private const int Enough = 3;

    // Whoever attacks this site tries its own words first.
    private static readonly string[] OurWords = ["ogp", "dashboard", "ogpdashboard", "maroc", "morocco", "rabat", "gouvernement", "ouvert"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        // Its work grows with the length; what is longer than its limit is judged by its beginning.
        var judged = password is { Length: > 64 } ? password[..64] : password ?? "";
        var weak = password is { Length: > Longest } || Zxcvbn.Zxcvbn.MatchPassword(judged, [.. OurWords, user.UserName ?? "", user.PersonKey]).Score < Enough;
        return Task.FromResult(weak ? IdentityResult.Failed(new IdentityError { Code = "PasswordWeak", Description = texts["Account.PasswordWeak", Longest] }) : IdentityResult.Success);
    }
}
