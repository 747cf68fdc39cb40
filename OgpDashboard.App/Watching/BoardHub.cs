using Microsoft.AspNetCore.SignalR;
using OgpDashboard.App.Components;
using OgpDashboard.App.Live;

namespace OgpDashboard.App.Watching;

/// <summary>
/// <c>/hubs/board</c>: for those who only look. It takes no change. Anybody who may look at the board may use it; docs/hub.md says how.
/// </summary>
/// <param name="stage">What can be watched.</param>
/// <param name="audience">Who is connected.</param>
/// <param name="live">The board, for its figures.</param>
/// <param name="clock">The time.</param>
internal sealed class BoardHub(Stage stage, Audience audience, LiveMeeting live, TimeProvider clock) : Hub
{
    /// <summary>What those who watch a page are sent.</summary>
    internal const string Moved = "moved";

    /// <summary>What those who want figures only are sent; also the name of their group.</summary>
    internal const string Figure = "figure";

    /// <summary>Said before a connection is ended whose person may look no more.</summary>
    internal const string Over = "over";

    private const string Watched = "scene";

    /// <summary>Which build of the program this is.</summary>
    internal static readonly string Build = typeof(BoardHub).Module.ModuleVersionId.ToString("N");

    /// <inheritdoc/>
    public override async Task OnConnectedAsync()
    {
        await base.OnConnectedAsync();
        audience.Come(Context);
    }

    /// <inheritdoc/>
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        audience.Go(Context);
        (Context.Items[Watched] as Scene)?.Go();
        await base.OnDisconnectedAsync(exception);
    }

    /// <summary>Begins to watch a page, in the place of the one that was watched; also asks for what was missed.</summary>
    /// <param name="address">The page's address on the site.</param>
    /// <param name="scene">The scene that is shown already, or empty.</param>
    /// <param name="number">The number that is shown already, or 0.</param>
    /// <exception cref="HubException">There is no such page to watch, or too much is asked.</exception>
    public async Task Watch(string? address, string? scene, long number)
    {
        audience.RequirePatience(Context);
        if (Context.GetHttpContext()?.Request is not { } request || PageAddress.Read(address ?? "") is not { } page || !Watching.Watch.Shows(page))
        {
            throw new HubException("elsewhere");
        }

        var watched = stage.Join(new SceneAddress(SiteOf(request), page)) ?? throw new HubException("full");
        if (Context.Items[Watched] is Scene left)
        {
            // Counted twice for a moment, where it is the same.
            left.Go();
            if (left != watched)
            {
                await Groups.RemoveFromGroupAsync(Context.ConnectionId, left.Id);
            }
        }

        Context.Items[Watched] = watched;
        await Groups.AddToGroupAsync(Context.ConnectionId, watched.Id);

        // After joining the group: what moves meanwhile is told as well, and the page sees by the numbers which of the two is later.
        var told = watched.Show().Since(scene ?? "", number);
        await Clients.Caller.SendAsync(Moved, told with { Now = clock.GetUtcNow().ToUnixTimeMilliseconds(), Build = Build });
    }

    /// <summary>Begins to be told figures only: each as three numbers, that of the board's change, the commitment's and its percentage or null.</summary>
    /// <param name="after">The number of the last change that is known, or 0: what moved since is told at once.</param>
    /// <exception cref="HubException">Too much is asked.</exception>
    public async Task Figures(long after)
    {
        audience.RequirePatience(Context);
        await Groups.AddToGroupAsync(Context.ConnectionId, Figure);
        foreach (var row in (live.Now.Book.Current?.Rows ?? []).Where(r => r.Version > after || after == 0).OrderBy(r => r.Version))
        {
            await Clients.Caller.SendAsync(Figure, row.Version, row.Number, row.Percent?.Value);
        }
    }

    private static Uri SiteOf(HttpRequest request) => new(Microsoft.AspNetCore.Http.Extensions.UriHelper.BuildAbsolute(request.Scheme, request.Host, "/"));
}
