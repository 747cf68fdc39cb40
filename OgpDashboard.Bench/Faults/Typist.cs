using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using OgpDashboard.Bench.Circuits;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Bench.Faults;

/// <summary>A figure that a person knows to be saved.</summary>
/// <param name="Commitment">Of which commitment.</param>
/// <param name="Percent">The figure.</param>
/// <param name="Receipt">The receipt that the page showed; null where the person saw the figure on the page of a new circuit, or another's pen hid the receipt.</param>
public sealed record Known(int Commitment, int Percent, Anchor? Receipt);

/// <summary>
/// Somebody who types figures into the page, as a person does who does not give up: when the connection is lost they take up the same circuit, or open the page anew and look; what
/// does not stand there they type again.
/// </summary>
public sealed partial class Typist : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private const int MostMissed = 50;

    private readonly House _house;
    private readonly Random _random;
    private readonly CookieContainer _cookies = new();
    private CircuitClient? _page;
    private bool _sent;

    /// <summary>Somebody who was not at the page yet.</summary>
    public Typist(House house, Invited who, int seed) => (_house, Who, _random) = (house, who, new Random(seed));

    /// <summary>Who it is.</summary>
    public Invited Who { get; }

    /// <summary>What they know to be saved, in order.</summary>
    public List<Known> Knows { get; } = [];

    /// <summary>How often a conflict was shown to them.</summary>
    public int Conflicts { get; private set; }

    /// <summary>How often they let the other's figure stand.</summary>
    public int GaveWay { get; private set; }

    /// <summary>How often they did not know, and typed it again since the page showed another figure.</summary>
    public int TypedAgain { get; private set; }

    /// <summary>How often they did not know, and saw on a new page that it stood.</summary>
    public int Saw { get; private set; }

    /// <summary>How often they took up the same circuit again.</summary>
    public int CameBack { get; private set; }

    /// <summary>Opens the link that they were sent, and the page.</summary>
    public async Task Come()
    {
        using var web = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies }) { BaseAddress = _house.Address };
        var html = await web.GetStringAsync(new Uri($"/join/{Who.Token}", UriKind.Relative));
        using var form = new FormUrlEncodedContent([new("_handler", "join"), new("__RequestVerificationToken", Token().Match(html).Groups["token"].Value)]);
        using var answer = await web.PostAsync(new Uri($"/join/{Who.Token}", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        await Page();
    }

    /// <summary>The page that they look at.</summary>
    public async Task<CircuitClient> Page()
    {
        while (_page is null)
        {
            await _house.Standing.WaitAsync(Patience);
            try
            {
                _page = await CircuitClient.OpenAsync(_house.Address, new Visitor { Cookies = _cookies });
            }
            catch (Exception lost) when (IsLoss(lost))
            {
                // It was killed once more, just now.
                await Task.Delay(50);
            }
        }

        return _page;
    }

    /// <summary>What the page shows of a commitment; null for nothing.</summary>
    public static int? Shown(LivePage page, int commitment) =>
        int.TryParse(page.Element(e => e["data-field"] == "percent" && e.Commitment == commitment)?["data-value"], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Types a figure, until they know that it stands, or let the other's stand.</summary>
    public async Task Say(int commitment, int percent)
    {
        _sent = false;
        var (sameCircuit, missed) = (true, 0);
        while (true)
        {
            try
            {
                var page = await Page();
                if (!sameCircuit && _sent)
                {
                    if (Shown(page.Page, commitment) == percent)
                    {
                        Saw++;
                        Knows.Add(new Known(commitment, percent, null));
                        return;
                    }

                    TypedAgain++;
                    _sent = false;
                }

                sameCircuit = true;
                await Type(page, commitment, percent);
                return;
            }
            catch (Exception passed) when (passed is TimeoutException or CallFailedException && missed++ < MostMissed)
            {
                // What they reached for had just gone from the page: they look again in a moment.
                sameCircuit = true;
                await Task.Delay(Moment);
            }
            catch (Exception lost) when (IsLoss(lost))
            {
                sameCircuit = await ComeBack();
            }
        }
    }

    /// <summary>Pulls their cable out.</summary>
    public void Cut() => _page?.Socket.Cut();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_page is not null)
        {
            await _page.DisposeAsync();
        }
    }

    private async Task Type(CircuitClient page, int commitment, int percent)
    {
        // After a cut connection an editor that is gone has saved; one that is there is sent once more, and is the same edit.
        if (!_sent || Box(page.Page, commitment) is not null)
        {
            if (Box(page.Page, commitment) is null)
            {
                await page.Click(e => e["data-action"] == "edit-percent" && e.Commitment == commitment);
            }

            await page.Input(e => e["data-field"] == "percent-input" && e.Commitment == commitment, percent.ToString(CultureInfo.InvariantCulture));
            _sent = true;
            await page.Submit(e => IsForm(e, commitment));
        }

        await Hear(page, commitment, percent);
    }

    private async Task Hear(CircuitClient page, int commitment, int percent)
    {
        for (var gaveReason = false; ;)
        {
            await page.Until(p => Box(p, commitment) is null || Box(p, commitment)!["aria-invalid"] == "true", Patience);
            if (Box(page.Page, commitment) is null)
            {
                Knows.Add(new Known(commitment, percent, Anchor.Read(page.Page.Element(e => e["data-receipt"] is not null && e.Commitment == commitment)?["data-receipt"])));
                return;
            }

            if (page.Page.Element(e => e["data-conflict"] == "theirs" && e.Commitment == commitment) is not null)
            {
                Conflicts++;
                var mine = _random.Next(2) == 0;
                await page.Click(e => e["data-action"] == (mine ? "keep-mine" : "keep-theirs") && e.Commitment == commitment);
                if (!mine)
                {
                    GaveWay++;
                    return;
                }
            }
            else if (!gaveReason && page.Page.Element(e => e["data-field"] == "why-input" && e.Commitment == commitment) is not null)
            {
                gaveReason = true;
                await page.Input(e => e["data-field"] == "why-input" && e.Commitment == commitment, "Bench");
                await page.Submit(e => IsForm(e, commitment));
            }
            else
            {
                throw new InvalidOperationException($"{Who.Key} was refused a figure: {string.Join(' ', page.Page.Texts().Where(t => t.Length > 20).TakeLast(5))}");
            }
        }
    }

    // As the script does: the same circuit if the server still holds it, else the page anew.
    private async Task<bool> ComeBack()
    {
        var page = _page!;
        try
        {
            if (_house.Standing.IsCompleted && await page.ComeBackAsync())
            {
                CameBack++;
                return true;
            }
        }
        catch (Exception lost) when (IsLoss(lost))
        {
            // The server is gone, and the circuit with it.
        }

        _page = null;
        await page.DisposeAsync();
        return false;
    }

    private static PageElement? Box(LivePage page, int commitment) => page.Element(e => e["data-field"] == "percent-input" && e.Commitment == commitment);

    private static bool IsForm(PageElement e, int commitment) => e["class"]?.Contains("percent-editor", StringComparison.Ordinal) == true && e.Commitment == commitment;

    private static bool IsLoss(Exception lost) =>
        lost is ConnectionClosedException or ConnectionRefusedException or HttpRequestException or IOException or System.Net.WebSockets.WebSocketException;

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)["]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
