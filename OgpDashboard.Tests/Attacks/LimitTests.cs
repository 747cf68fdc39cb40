using System.Net;
using OgpDashboard.Bench.Circuits;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>How much one address and one person may hold, in figures small enough to be reached here.</summary>
public sealed class LimitTests : AttackBase
{
    protected override IReadOnlyDictionary<string, string>? Settings => new Dictionary<string, string>
    {
        ["Limits:CircuitsPerAddress"] = "4",
        ["Limits:CircuitsPerPerson"] = "2",
        ["Limits:RequestBytes"] = "4096",
    };

    [Fact]
    public async Task An_address_holds_so_many_circuits_and_gets_one_back_for_each_that_ends()
    {
        var sockets = new List<HubSocket>();
        for (var i = 0; i < 4; i++)
        {
            sockets.Add(await HubSocket.OpenAsync(App.Address));
        }

        (await Should.ThrowAsync<ConnectionRefusedException>(() => HubSocket.OpenAsync(App.Address))).Status.ShouldBe(HttpStatusCode.TooManyRequests);

        await sockets[0].DisposeAsync();
        await Eventually(() => HubSocket.OpenAsync(App.Address), sockets);
        await Task.WhenAll(sockets.Select(s => s.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task A_person_holds_fewer_than_their_address()
    {
        var (_, cookies) = await ComeAs("lasfar");
        await Visit(cookies);

        (await Should.ThrowAsync<ConnectionRefusedException>(() => Visit(cookies))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Visit(new CookieContainer())).ShouldNotBeNull("somebody else from the same address");
    }

    [Fact]
    public async Task A_request_that_is_too_long_is_not_read()
    {
        using var client = Client(new CookieContainer());

        var answer = await client.PostAsync("/sign-in", new StringContent(new string('x', 5000), null, "application/x-www-form-urlencoded"));

        // The form's own check of its token says 400 of what it could not read to the end.
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest);
        (await client.PostAsync("/csp-report", new StringContent(new string('x', 5000)))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    // The server hears of a closed socket a little later than who closed it.
    private static async Task Eventually(Func<Task<HubSocket>> open, List<HubSocket> sockets)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                sockets.Add(await open());
                return;
            }
            catch (ConnectionRefusedException) when (tries < 200)
            {
                await Task.Yield();
            }
        }
    }
}
