using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;
using OgpDashboard.App.Watching;

namespace OgpDashboard.Tests.Support;

/// <summary>Somebody who watches over the hub with the field's own client, as others outside may.</summary>
public sealed class Watcher : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HubConnection _hub;
    private readonly Channel<Told> _told = Channel.CreateUnbounded<Told>();
    private readonly Channel<(long Number, int Commitment, int? Percent)> _figures = Channel.CreateUnbounded<(long, int, int?)>();

    private Watcher(Uri site, CookieContainer? cookies)
    {
        _hub = new HubConnectionBuilder().WithUrl(new Uri(site, "/hubs/board"), o => o.Cookies = cookies ?? new CookieContainer()).Build();
        _hub.On<Told>("moved", told => _told.Writer.TryWrite(told));
        _hub.On<long, int, int?>("figure", (number, commitment, percent) => _figures.Writer.TryWrite((number, commitment, percent)));
        _hub.On("over", () => Over.TrySetResult());
        _hub.Closed += _ =>
        {
            Closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>Done when the server said that it is over.</summary>
    public TaskCompletionSource Over { get; } = new();

    /// <summary>Done when the connection has ended.</summary>
    public TaskCompletionSource Closed { get; } = new();

    /// <summary>Connects.</summary>
    public static async Task<Watcher> Come(Uri site, CookieContainer? cookies = null)
    {
        var watcher = new Watcher(site, cookies);
        await watcher._hub.StartAsync();
        return watcher;
    }

    /// <summary>Watches a page, and waits for the answer.</summary>
    public async Task<Told> Watch(string address, string scene = "", long number = 0)
    {
        await _hub.InvokeAsync("Watch", address, scene, number);
        while (true)
        {
            if (await Next() is { Now: not null } answer)
            {
                return answer;
            }
        }
    }

    /// <summary>Asks to be told the figures.</summary>
    public Task Figures(long after) => _hub.InvokeAsync("Figures", after);

    /// <summary>What is told next.</summary>
    public async Task<Told> Next() => await _told.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The next figure.</summary>
    public async Task<(long Number, int Commitment, int? Percent)> NextFigure() => await _figures.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _hub.DisposeAsync();
}
