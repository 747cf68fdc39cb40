using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using OgpDashboard.App.Access;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.App.Components;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Exports;
using OgpDashboard.App.Imports;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.App.Watching;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage;
using Radzen;

namespace OgpDashboard.Tests.Support;

/// <summary>A test that renders parts of the board over the real seed, in a database file of its own, through the real door.</summary>
public abstract partial class BoardBase : BunitBase, IAsyncLifetime
{
    /// <summary>Who runs the meeting; signed in by <see cref="SignIn"/>.</summary>
    protected static readonly Actor Coordinator = Someone.Coordinator;

    /// <summary>Somebody else who may write.</summary>
    protected static readonly Actor Secretary = Someone.Secretary;

    private SeededStore _store = default!;
    private readonly BunitAuthorizationContext _signIn;

    // A page answers in milliseconds; a machine with other work may not.
    static BoardBase() => DefaultWaitTimeout = TimeSpan.FromSeconds(15);

    protected BoardBase()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ar-MA");
        _signIn = AddAuthorization();
        Services.AddLocalization().AddRadzenComponents().AddScoped<Words>();
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddSingleton(TimeProvider.System).AddSingleton<WallClock>();
        Services.AddSingleton<Presence>().AddSingleton<Editing>().AddSingleton<AntiforgeryStateProvider, NoAntiforgery>();
        Services.AddSingleton(_ => Live);
        Services.AddSingleton(_ => new DraftStore(_store)).AddSingleton<Drafts>().AddScoped<TypedHere>();
        Services.AddSingleton<Menu>().AddSingleton<IncomingReader>();
        Services.AddSingleton<Sessions>().AddSingleton<Viewing>().AddSingleton<Visitors>().AddSingleton<Invitations>().AddSingleton<Arrival>().AddSingleton<SiteAddress>();
        Services.AddWatching();
    }

    /// <summary>The door.</summary>
    protected LiveMeeting Live { get; private set; } = default!;

    protected IStringLocalizer<Texts> T => Services.GetRequiredService<IStringLocalizer<Texts>>();

    protected Words Words => Services.GetRequiredService<Words>();

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    /// <summary>The board that a visitor is shown.</summary>
    protected Domain.Meetings.Board Now => Live.Now.Book.Current!;

    /// <summary>The database that the test starts from: by default the product's own seeds.</summary>
    protected virtual SeededStore Begin() => new();

    public Task InitializeAsync()
    {
        _store = Begin();
        Services.AddAccounts(_store.File);
        Live = new LiveMeeting(_store.Boards, new OpenDoor(), TimeProvider.System, NullLogger<LiveMeeting>.Instance);
        Live.Start();
        Services.AddLogging();

        // Here and not before: the renderer shuts the list of services.
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Services.GetRequiredService<SessionStore>().Migrate();
        return Task.CompletedTask;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await Live.DisposeAsync();
        _store.Dispose();
    }

    /// <summary>Signs the browser in, as the coordinator's link does.</summary>
    /// <param name="who">Somebody else than the coordinator.</param>
    /// <returns>The session, to be ended by the test.</returns>
    protected Session SignIn(Actor? who = null)
    {
        who ??= Coordinator;
        var session = Services.GetRequiredService<Sessions>().Begin(who.Key, who.Name, DateTimeOffset.MaxValue)!;
        _signIn.SetAuthorized(who.Name).SetClaims(new System.Security.Claims.Claim(Visitors.SessionClaim, session.Id));
        return session;
    }

    /// <summary>Prepares and opens the next meeting.</summary>
    protected async Task OpenMeeting()
    {
        await Say(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 7, 1), new TimeOnly(10, 0), null)), meeting: 0);
        await Say(new MeetingOpened(), Live.Now.Book.Prepared!.Meeting.Id);
    }

    /// <summary>Says something through the door, having seen all that was said before.</summary>
    protected Task<Receipt> Say(Change change, int? meeting = null, Actor? by = null) =>
        Live.Submit(change, new Edit(Guid.NewGuid(), meeting ?? Now.Meeting.Id, by ?? Coordinator, Live.Now.Number));

    protected Task<Receipt> Report(int commitment, int percent, Actor? by = null) =>
        Say(new PercentReported(commitment, new Percentage(percent)) { Why = "تصحيح" }, by: by);

    /// <summary>Opens the one page at an address.</summary>
    protected IRenderedComponent<Dashboard> Visit(string address = "/")
    {
        Navigation.NavigateTo(address);
        return Render<Dashboard>();
    }

    /// <summary>Does something on a page, and comes back when the page shows what was said by it: that comes by a pushed render, a frame later.</summary>
    protected async Task Act(IRenderedComponent<Dashboard> page, Func<Task> act)
    {
        await page.InvokeAsync(act);
        page.WaitForAssertion(() => page.Instance.Shown.ShouldBeSameAs(Live.Now));
    }

    /// <summary>Comes back when what a page drew last is wholly done, with all that is counted and sent after a render.</summary>
    protected static Task Settled(IRenderedComponent<IComponent> page) => page.InvokeAsync(static () => { });

    /// <summary>A card, or a row of the table, of one commitment.</summary>
    protected static IElement Card(IRenderedComponent<Dashboard> page, int commitment) =>
        page.Find(FormattableString.Invariant($"[data-commitment='{commitment}']"));

    /// <summary>What automation reads of one field of a commitment.</summary>
    protected static string? Value(IRenderedComponent<Dashboard> page, int commitment, string field) =>
        Card(page, commitment).QuerySelector($"[data-field='{field}']")?.GetAttribute("data-value");

    /// <summary>What a person reads, with runs of blanks as one.</summary>
    protected static string Said(INode? element) => Blanks().Replace(element?.TextContent ?? "", " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    private sealed class NoAntiforgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
