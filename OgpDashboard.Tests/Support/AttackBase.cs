using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Access;
using OgpDashboard.App.Live;
using OgpDashboard.Bench.Circuits;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.Tests.Support;

/// <summary>A test from outside, without a browser: the running product, and people who keep to its protocol only as far as they like.</summary>
public abstract partial class AttackBase : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ogp-tests-");
    private readonly List<CircuitClient> _people = [];

    protected RunningApp App { get; private set; } = default!;

    /// <summary>What else the product's configuration says.</summary>
    protected virtual IReadOnlyDictionary<string, string>? Settings => null;

    /// <summary>What else its host is told.</summary>
    protected virtual Action<IWebHostBuilder>? More => null;

    /// <summary>Where its data lie.</summary>
    protected DirectoryInfo Data => _data;

    protected LiveMeeting Live => App.Services.GetRequiredService<LiveMeeting>();

    protected Sessions Sessions => App.Services.GetRequiredService<Sessions>();

    protected Invitations Invitations => App.Services.GetRequiredService<Invitations>();

    /// <summary>The meeting that is open.</summary>
    protected Board Open => Live.Now.Book.Open!;

    /// <summary>The coordinator, signed in inside the server.</summary>
    protected Actor Coordinator { get; private set; } = default!;

    public virtual async Task InitializeAsync()
    {
        App = new RunningApp(_data.FullName, settings: Settings, more: More);
        _ = App.Address;
        var session = Sessions.Begin(Roster.FirstCoordinator, "المنسق", DateTimeOffset.MaxValue)!;
        Coordinator = Someone.Coordinator with { SignIn = new SignIn(session.Id, null) };
        await Say(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 9, 15), null, null)), 0);
        await Say(new MeetingOpened(), Live.Now.Book.Prepared!.Meeting.Id);
    }

    public virtual async Task DisposeAsync()
    {
        await Task.WhenAll(_people.Select(p => p.DisposeAsync().AsTask()));
        await App.DisposeAsync();
        _data.Delete(recursive: true);
    }

    /// <summary>Stops the server and starts another on the same data, told other things.</summary>
    protected async Task Restart(IReadOnlyDictionary<string, string> settings)
    {
        await App.DisposeAsync();
        App = new RunningApp(_data.FullName, settings: settings, more: More);
        _ = App.Address;
    }

    /// <summary>Says something as the coordinator.</summary>
    protected Task<Receipt> Say(Change change, int? meeting = null) =>
        Live.Submit(change, new Edit(Guid.NewGuid(), meeting ?? Open.Meeting.Id, Coordinator, Live.Now.Number));

    /// <summary>Makes a link for a person of the open meeting, or for observers.</summary>
    protected Task<string> Invite(string? person) => Invitations.Issue(Coordinator, Open.Meeting, person);

    /// <summary>A browser's memory.</summary>
    protected HttpClient Client(CookieContainer cookies) =>
        new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = App.Address };

    /// <summary>Opens a link as a person's browser does: looks at the page, then sends its form.</summary>
    protected async Task<HttpResponseMessage> Join(string token, CookieContainer cookies)
    {
        using var client = Client(cookies);
        return await Post(client, $"/join/{token}", "join");
    }

    /// <summary>Sends a form of a page, with the token that the page gave.</summary>
    protected static async Task<HttpResponseMessage> Post(HttpClient client, string page, string form, params (string Name, string Value)[] fields)
    {
        using var seen = await client.GetAsync(page);
        return await client.PostAsync(page, new FormUrlEncodedContent(FormOf(await seen.Content.ReadAsStringAsync(), form, fields)));
    }

    /// <summary>What a form of a page sends, with the token that the page gave.</summary>
    protected static List<KeyValuePair<string, string>> FormOf(string html, string form, params (string Name, string Value)[] fields) =>
        [new("_handler", form), new("__RequestVerificationToken", TokenOf(html)), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))];

    /// <summary>The token by which a page's forms are known as its own.</summary>
    protected static string TokenOf(string html) => AntiforgeryToken().Match(html).Groups["token"].Value;

    /// <summary>Somebody with a page open, come by their link.</summary>
    protected async Task<(CircuitClient Page, CookieContainer Cookies)> ComeAs(string person, string address = "/")
    {
        var cookies = new CookieContainer();
        (await Join(await Invite(person), cookies)).StatusCode.ShouldBe(HttpStatusCode.Found);
        return (await Visit(cookies, address), cookies);
    }

    protected async Task<CircuitClient> Visit(CookieContainer cookies, string address = "/")
    {
        var page = await CircuitClient.OpenAsync(new Uri(App.Address, address), new Visitor { Cookies = cookies });
        _people.Add(page);
        return page;
    }

    protected static bool IsPercentButton(PageElement e, int commitment) => e["data-action"] == "edit-percent" && e.Commitment == commitment;

    protected static bool IsPercentBox(PageElement e, int commitment) => e["data-field"] == "percent-input" && e.Commitment == commitment;

    protected static bool IsPercentForm(PageElement e, int commitment) => e["class"]?.Contains("percent-editor", StringComparison.Ordinal) == true && e.Commitment == commitment;

    protected int? PercentOf(int commitment) => Live.Now.Book.Current!.Find(commitment)!.Percent?.Value;

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)["]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AntiforgeryToken();
}
