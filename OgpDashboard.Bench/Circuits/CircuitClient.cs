using System.Collections.Concurrent;

namespace OgpDashboard.Bench.Circuits;

/// <summary>A page without a browser: speaks with a Blazor Server the way its script does, and can say what no script would say.</summary>
public sealed partial class CircuitClient : IAsyncDisposable
{
    private readonly Visitor _visitor;
    private readonly LivePage? _page;
    private readonly TaskCompletionSource<bool> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> _calls = new();

    private CircuitClient(Visitor visitor)
    {
        _visitor = visitor;
        _page = visitor.KeepsPage ? new LivePage() : null;
    }

    /// <summary>The page as it stands.</summary>
    /// <exception cref="InvalidOperationException">The visitor keeps none.</exception>
    public LivePage Page => _page ?? throw new InvalidOperationException("This visitor keeps no page.");

    /// <summary>The connection, for any call to the hub.</summary>
    public HubSocket Socket { get; private set; } = default!;

    /// <summary>Where the page is.</summary>
    public Uri Address { get; private set; } = default!;

    /// <summary>The secret that <c>ConnectCircuit</c> asks for.</summary>
    public string CircuitId { get; private set; } = "";

    /// <summary>Done when the server gave the circuit up or the connection is over, with the reason. It never fails.</summary>
    public Task<string> Closed { get; private set; } = default!;

    /// <summary>Gets a page, follows its redirects, and starts its circuit; done when the circuit has rendered the page.</summary>
    /// <exception cref="ConnectionRefusedException">The server refused the page, the negotiation, the socket, the handshake or the circuit.</exception>
    public static async Task<CircuitClient> OpenAsync(Uri page, Visitor? visitor = null, CancellationToken stop = default)
    {
        visitor ??= new Visitor();
        using var web = visitor.Web();
        var arrived = await PrerenderedPage.GetAsync(web, page, stop);
        var client = new CircuitClient(visitor) { Address = arrived.Address };
        client.Socket = await HubSocket.OpenAsync(web, arrived.Address, visitor, client.Receive, stop);
        client.Closed = client.Ending();
        try
        {
            await client.Start(arrived, stop);
            return client;
        }
        catch (ConnectionClosedException closed)
        {
            await client.DisposeAsync();
            throw new ConnectionRefusedException("circuit", null, closed.Message, closed);
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>After the connection was cut: connects anew and takes up the same circuit, as the script does. What was being asked is not answered any more.</summary>
    /// <returns>Whether the server still held the circuit.</returns>
    /// <exception cref="ConnectionRefusedException">The server refused the negotiation, the socket or the handshake, or is not there.</exception>
    public async Task<bool> ComeBackAsync(CancellationToken stop = default)
    {
        await Socket.DisposeAsync();
        using var web = _visitor.Web();
        Socket = await HubSocket.OpenAsync(web, Address, _visitor, Receive, stop);
        Closed = Ending();
        return await Socket.InvokeAsync("ConnectCircuit", CircuitId) is true;
    }

    /// <summary>Leaves as a tab that is closed: the server lets the circuit go at once.</summary>
    public async ValueTask DisposeAsync()
    {
        if (CircuitId.Length > 0 && !Closed.IsCompleted)
        {
            await SayThatWeLeave();
        }

        await Socket.DisposeAsync();
    }

    // The server's words about the circuit tell more than the end of the connection that often follows at once.
    private async Task<string> Ending()
    {
        await Task.WhenAny(_broken.Task, Socket.Closed);
        return _broken.Task.IsCompleted ? await _broken.Task : await Socket.Closed;
    }

    private async Task Start(PrerenderedPage arrived, CancellationToken stop)
    {
        var root = new Uri(Address, "/").ToString();
        var circuit = await Socket.InvokeAsync("StartCircuit", root, Address.ToString(), "[]", arrived.State).OrClosed(Closed, stop);
        CircuitId = circuit as string ?? throw new ConnectionClosedException(await Closed.WaitAsync(stop));
        await Socket.SendAsync("UpdateRootComponents", arrived.Operations, arrived.State);
        await _ready.Task.OrClosed(Closed, stop);
    }

    // What a browser sends from a page that is going away.
    private async Task SayThatWeLeave()
    {
        try
        {
            using var web = _visitor.Web();
            web.Timeout = TimeSpan.FromSeconds(5);
            using var form = new MultipartFormDataContent { { new StringContent(CircuitId), "circuitId" } };
            using var answer = await web.PostAsync(new Uri(Address, "/_blazor/disconnect"), form);
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
        {
            // The server is gone already.
        }
    }
}
