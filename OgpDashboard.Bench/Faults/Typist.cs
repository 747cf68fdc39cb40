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

    private readonly House _house;
    private readonly Random _random;
    private readonly CookieContainer _cookies = new();
    private CircuitClient? _page;

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

    private static bool IsLoss(Exception lost) =>
        lost is ConnectionClosedException or ConnectionRefusedException or HttpRequestException or IOException or System.Net.WebSockets.WebSocketException;

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)["]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
