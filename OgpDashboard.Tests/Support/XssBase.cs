using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OgpDashboard.App.Access;
using OgpDashboard.App.Live;
using OgpDashboard.App.Protection;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;

namespace OgpDashboard.Tests.Support;

/// <summary>A test that looks at hostile texts with a real browser, and writes down whatever ran, was refused, or left the site.</summary>
[Collection(nameof(XssBase))]
public abstract class XssBase(SharedBrowser browser) : BrowserTest(browser), IAsyncLifetime
{
    // What happens is said on the console, which outlives the page that said it.
    private const string Instrument = """
        Object.defineProperty(window, '__xss', { set(v) { console.log('ogp-ran ' + v); } });
        document.addEventListener('securitypolicyviolation', (e) => console.log('ogp-refused ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample + ' on ' + location.href));
        """;

    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _seen = new();

    /// <summary>What ran, was refused or left.</summary>
    protected IReadOnlyList<string> Seen => [.. _seen];

    protected PolicyReports Reports => App.Services.GetRequiredService<PolicyReports>();

    protected LiveMeeting Door => App.Services.GetRequiredService<LiveMeeting>();

    protected int Meeting => Door.Now.Book.Open!.Meeting.Id;

    /// <summary>Who runs the meeting, signed in inside the server.</summary>
    protected Actor Hand { get; private set; } = default!;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Limits:ChangesAtOnce"] = "100000",
        ["Limits:LinksPerMinute"] = "100000",
        ["Limits:SignInsPerMinute"] = "100000",
    };

    async Task IAsyncLifetime.InitializeAsync()
    {
        await Begin();
        _ = App.Address;
        Hand = SignedIn(Someone.Coordinator);
        await Say(new MeetingPrepared(new(new DateOnly(2020, 9, 15), null, null)), 0);
        await Say(new MeetingOpened(), Door.Now.Book.Prepared!.Meeting.Id);
    }

    protected Actor SignedIn(Actor who) =>
        who with { SignIn = new SignIn(App.Services.GetRequiredService<Sessions>().Begin(who.Key, who.Name, DateTimeOffset.MaxValue)!.Id, null) };

    protected Task<Receipt> Say(Change change, int? meeting = null, Actor? by = null) =>
        Door.Submit(change, new Edit(Guid.NewGuid(), meeting ?? Meeting, by ?? Hand, long.MaxValue));

    /// <summary>A page that is watched.</summary>
    protected async Task<IPage> Watched(bool coordinator = false)
    {
        var page = await Page();
        await page.AddInitScriptAsync(Instrument);
        page.Console += (_, said) =>
        {
            if (said.Text.StartsWith("ogp-", StringComparison.Ordinal) || said.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                _seen.Enqueue(said.Text);
            }
        };
        page.Dialog += async (_, dialog) =>
        {
            _seen.Enqueue($"dialog {dialog.Type} {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            var to = new Uri(request.Url);
            if (!(to.Authority == App.Address.Authority || to.Scheme is "data" or "blob") || to.AbsolutePath.Contains("/xss-hit", StringComparison.Ordinal))
            {
                _seen.Enqueue($"request {request.Url}");
            }
        };
        if (coordinator)
        {
            await page.GotoAsync(App.CoordinatorLink);
            await Live(page);
        }

        return page;
    }

    /// <summary>Nothing ran, nothing was refused, nothing left, and no browser reported anything.</summary>
    protected void NothingHappened()
    {
        Seen.ShouldBeEmpty();
        Reports.Count.ShouldBe(0);
    }

    protected static string At(string path, params (string Name, string Value)[] query) =>
        path + "?" + string.Join('&', query.Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value)}"));

    /// <summary>Every text of every table of the database.</summary>
    protected List<string> Stored()
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(Data.FullName, "ogp.db")};Mode=ReadOnly;Pooling=False");
        db.Open();
        var texts = new List<string>();
        foreach (var table in Texts(db, "SELECT name FROM sqlite_master WHERE type = 'table'"))
        {
            texts.AddRange(Texts(db, $"SELECT * FROM \"{table}\""));
        }

        return texts;
    }

    private static List<string> Texts(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
#pragma warning disable CA2100 // The names of the database's own tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.AddRange(Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? ""));
        }

        return texts;
    }
}
