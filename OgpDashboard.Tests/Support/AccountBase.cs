using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Access.Accounts;

namespace OgpDashboard.Tests.Support;

/// <summary>A test from outside with people who have accounts.</summary>
public abstract class AccountBase : AttackBase
{
    protected const string Lead = "lasfar";
    protected const string Password = "سبعة-جمال-تعبر-الجسر-42";

    protected async Task<(CookieContainer One, CookieContainer Other)> TwoBrowsers()
    {
        await MakeAccount(Lead, "lasfar.n");
        var browsers = (One: new CookieContainer(), Other: new CookieContainer());
        foreach (var cookies in new[] { browsers.One, browsers.Other })
        {
            using var client = Client(cookies);
            (await Post(client, "/sign-in", "sign-in", ("Name", "lasfar.n"), ("Password", Password))).StatusCode.ShouldBe(HttpStatusCode.Found);
            (await IsSignedIn(cookies)).ShouldBeTrue();
        }

        return browsers;
    }

    protected async Task<HttpResponseMessage> TryPassword(string? name, string? password)
    {
        using var client = Client(new CookieContainer());
        return await Post(client, "/sign-in", "sign-in", [.. Fields(("Name", name), ("Password", password))]);
    }

    private static IEnumerable<(string, string)> Fields(params (string Name, string? Value)[] fields) => fields.Where(f => f.Value is not null).Select(f => (f.Name, f.Value!));

    protected async Task<bool> IsSignedIn(CookieContainer cookies)
    {
        using var client = Client(cookies);
        return (await client.GetStringAsync("/account")).Contains("action=\"/leave\"", StringComparison.Ordinal);
    }

    protected CookieContainer Copy(CookieContainer cookies)
    {
        var copy = new CookieContainer();
        copy.Add(cookies.GetCookies(App.Address));
        return copy;
    }

    protected string Cookie(CookieContainer cookies) => cookies.GetCookies(App.Address)["ogp"]!.Value;

    protected async Task<List<string?>> Accounts()
    {
        await using var db = await App.Services.GetRequiredService<IDbContextFactory<AccessDb>>().CreateDbContextAsync();
        return await db.Users.Select(u => u.UserName).ToListAsync();
    }

    protected async Task MakeAccount(string person, string name)
    {
        await using var scope = App.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<AccountBook>().Make(person, name, Password)).Account.ShouldNotBeNull();
    }
}
