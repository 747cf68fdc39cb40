using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>Every door of the running product, and who gets through it. A door that is not in this table fails the test.</summary>
public abstract class EndpointTests(string viewing) : AttackBase
{
    // Let in: the answer is the page's own. Form: a form without its token is not understood (400), whoever sends it. Seen: as Viewing says.
    private enum Door
    {
        Open,
        Form,
        Seen,
        SeenForm,
        Circuit,
        Report,
    }

    private static readonly Dictionary<string, Door> Table = new(StringComparer.Ordinal)
    {
        ["GET /"] = Door.Seen,
        ["POST /"] = Door.SeenForm,
        ["GET /people"] = Door.Seen,
        ["POST /people"] = Door.SeenForm,
        ["GET /export/{meeting}/invitation.ics"] = Door.Seen,
        ["GET /export/{meeting}/minutes.docx"] = Door.Seen,
        ["GET /export/{meeting}/minutes"] = Door.Seen,
        ["POST /export/{meeting}/minutes"] = Door.SeenForm,
        ["GET /export/{meeting}/charts/by-commitment.svg"] = Door.Seen,
        ["GET /export/{meeting}/charts/status.svg"] = Door.Seen,
        ["GET /export/{meeting}/charts/platform.svg"] = Door.Seen,
        ["GET /export/{meeting}/charts/trend.svg"] = Door.Seen,
        ["GET /export/{meeting}/charts/mean-steps.svg"] = Door.Seen,
        ["GET /export/{meeting}/summary.svg"] = Door.Seen,
        ["GET /export/{meeting}/charts.zip"] = Door.Seen,
        ["GET /export/{meeting}/board.xlsx"] = Door.Seen,
        ["GET /export/{meeting}/board.csv"] = Door.Seen,
        ["GET /export/{meeting}/board.json"] = Door.Seen,
        ["GET /export/{meeting}/open-data.csv"] = Door.Seen,
        ["GET /export/{meeting}/open-data.json"] = Door.Seen,
        ["GET /record"] = Door.Seen,
        ["POST /record"] = Door.SeenForm,
        ["GET /account"] = Door.Open,
        ["POST /account"] = Door.Form,
        ["GET /sign-in"] = Door.Open,
        ["POST /sign-in"] = Door.Form,
        ["GET /join/{Token}"] = Door.Open,
        ["POST /join/{Token}"] = Door.Form,
        ["GET /enter/{token}"] = Door.Open,
        ["POST /leave"] = Door.Form,
        ["POST /passkeys/new"] = Door.Form,
        ["POST /passkeys/known"] = Door.Form,
        ["GET /not-found"] = Door.Open,
        ["POST /not-found"] = Door.Form,
        ["POST /csp-report"] = Door.Report,
        ["* /healthz"] = Door.Open,
        ["* /readyz"] = Door.Open,

        // To whoever asks from this very machine, as the knocking client does.
        ["* /metrics"] = Door.Open,
        ["* /_blazor"] = Door.Circuit,
        ["* /_blazor/negotiate"] = Door.Circuit,
        ["* /_blazor/disconnect/"] = Door.Circuit,
        ["* /_blazor/initializers/"] = Door.Circuit,
        ["* /hubs/board"] = Door.Circuit,
        ["* /hubs/board/negotiate"] = Door.Circuit,
        ["GET /_framework/opaque-redirect"] = Door.Seen,

        // In development only: files that were added since the build.
        ["GET /{**path:file}"] = Door.Seen,
        ["HEAD /{**path:file}"] = Door.Seen,
    };

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Access:Viewing"] = viewing,
        ["Limits:SignInsPerMinute"] = "1000",
        ["Limits:LinksPerMinute"] = "1000",
    };

    [Fact]
    public async Task Every_door_is_in_the_table_and_lets_in_whom_it_says()
    {
        var doors = Doors();
        doors.Where(d => !Table.ContainsKey(d)).ShouldBeEmpty("a door that nobody thought of");
        Table.Keys.Where(d => !doors.Contains(d)).ShouldBeEmpty("a line without a door");

        var wrong = new List<string>();
        foreach (var (who, cookies) in await People())
        {
            using var client = Client(cookies);
            foreach (var door in doors)
            {
                var answer = await Knock(client, door);
                if (!Expected(Table[door], MayView(who)).Contains(answer))
                {
                    wrong.Add(FormattableString.Invariant($"{who}: {door} answered {(int)answer}"));
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_a_coordinator_sees_who_has_which_link()
    {
        await Invite("lasfar");
        foreach (var (who, cookies) in await People())
        {
            using var client = Client(cookies);
            using var answer = await client.GetAsync("/people");
            var page = await answer.Content.ReadAsStringAsync();

            page.Contains("data-list=", StringComparison.Ordinal).ShouldBe(who == "coordinator", who);
            page.Contains("data-link=", StringComparison.Ordinal).ShouldBe(who == "coordinator", who);
            page.Contains("data-person=", StringComparison.Ordinal).ShouldBe(who == "coordinator", who);
            page.ShouldNotContain("/join/");
        }
    }

    [Fact]
    public async Task Who_has_no_account_makes_no_passkey()
    {
        foreach (var (who, cookies) in await People())
        {
            using var client = Client(cookies);
            client.DefaultRequestHeaders.Add("RequestVerificationToken", TokenOf(await client.GetStringAsync("/sign-in")));

            (await client.PostAsync("/passkeys/new", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, who);
            (await client.PostAsync("/passkeys/known", null)).StatusCode.ShouldBe(HttpStatusCode.OK, who);
        }
    }

    [Fact]
    public async Task A_forms_token_of_one_person_is_no_token_of_another()
    {
        var people = await People();
        using var lead = Client(people["lead"]);
        using var secretary = Client(people["secretary"]);
        var form = FormOf(await lead.GetStringAsync("/account"), "everywhere");

        (await secretary.PostAsync("/account", new FormUrlEncodedContent(form))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private bool MayView(string who) => viewing switch
    {
        "public" => true,
        "link" => who != "anonymous",
        _ => who is not ("anonymous" or "observer"),
    };

    private static HttpStatusCode[] Expected(Door door, bool mayView) => door switch
    {
        Door.Open => [HttpStatusCode.OK, HttpStatusCode.Forbidden],
        Door.Form => [HttpStatusCode.BadRequest],
        Door.Report => [HttpStatusCode.NoContent],

        // What is not asked as its own script asks is not understood by it; but it was reached.
        Door.Seen when mayView => [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.NotFound],
        Door.SeenForm when mayView => [HttpStatusCode.BadRequest],
        Door.Circuit => mayView ? [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.MethodNotAllowed] : [HttpStatusCode.Found, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden],
        _ => [HttpStatusCode.Found],
    };

    private static async Task<HttpStatusCode> Knock(HttpClient client, string door)
    {
        var path = door.Split(' ')[1].Replace("{Token}", "x", StringComparison.OrdinalIgnoreCase).Replace("{meeting}", "latest", StringComparison.Ordinal).Replace("{**path:file}", "none.txt", StringComparison.Ordinal);
        var method = door.Split(' ')[0].Replace("*", path.EndsWith("/negotiate", StringComparison.Ordinal) ? "POST" : "GET", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = method == "POST" && !path.StartsWith("/_blazor", StringComparison.Ordinal) ? new FormUrlEncodedContent([new("_handler", "x")]) : null;
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (answer.StatusCode == HttpStatusCode.Found)
        {
            answer.Headers.Location!.ToString().ShouldContain("/sign-in?return=");
        }

        return answer.StatusCode;
    }

    // Files are for everybody; each of the rest as its method and its pattern.
    private List<string> Doors() =>
        [.. App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => !e.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor"))
            .SelectMany(e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["*"]).Select(m => $"{m} /{e.RoutePattern.RawText!.TrimStart('/')}"))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // Whoever may come: each by what the product gives them.
    private async Task<Dictionary<string, CookieContainer>> People()
    {
        var secretary = new Person("secretary", null, "كاتبة الاجتماع", null);
        await Say(new RoleGiven(secretary, Role.Secretary), 0);
        var people = new Dictionary<string, CookieContainer>(StringComparer.Ordinal);
        foreach (var who in new[] { "anonymous", "observer", "lead", "secretary", "coordinator" })
        {
            people[who] = new CookieContainer();
        }

        await Join(await Invite(null), people["observer"]);
        await Join(await Invite("lasfar"), people["lead"]);
        await Join(await Invitations.Issue(Coordinator, null, "secretary"), people["secretary"]);
        using var client = Client(people["coordinator"]);
        (await client.GetAsync(App.CoordinatorLink)).StatusCode.ShouldBe(HttpStatusCode.Found);
        return people;
    }
}

public sealed class PublicEndpointTests() : EndpointTests("public");

public sealed class LinkEndpointTests() : EndpointTests("link");

public sealed class SignedInEndpointTests() : EndpointTests("signed-in");
