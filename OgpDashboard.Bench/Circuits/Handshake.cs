using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace OgpDashboard.Bench.Circuits;

/// <summary>How a browser comes from a page to a socket on which the hub's messages travel.</summary>
internal static class Handshake
{
    private const char End = '\u001e';

    /// <summary>What the server answers to a question over HTTP.</summary>
    internal static async Task<string> Ask(HttpClient web, HttpRequestMessage asking, string step, CancellationToken stop)
    {
        try
        {
            using var answer = await web.SendAsync(asking, stop);
            return answer.IsSuccessStatusCode
                ? await answer.Content.ReadAsStringAsync(stop)
                : throw new ConnectionRefusedException(step, answer.StatusCode, $"{asking.Method} {asking.RequestUri}");
        }
        catch (HttpRequestException gone)
        {
            throw new ConnectionRefusedException(step, gone.StatusCode, gone.Message, gone);
        }
    }

    /// <summary>Asks for a connection.</summary>
    /// <returns>Its token.</returns>
    internal static async Task<string> Negotiate(HttpClient web, Uri page, Visitor visitor, CancellationToken stop)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Post, new Uri(page, "/_blazor/negotiate?negotiateVersion=1"));
        asking.Headers.TryAddWithoutValidation("Origin", visitor.Origin(page));
        var said = await Ask(web, asking, "negotiation", stop);
        using var json = JsonDocument.Parse(said);
        return json.RootElement.TryGetProperty("connectionToken", out var token)
            ? token.GetString()!
            : throw new ConnectionRefusedException("negotiation", null, said);
    }

    /// <summary>Opens the socket and agrees on the protocol.</summary>
    internal static async Task<ClientWebSocket> Connect(Uri page, string token, Visitor visitor, CancellationToken stop)
    {
        var address = new UriBuilder(new Uri(page, $"/_blazor?id={Uri.EscapeDataString(token)}"))
        {
            Scheme = page.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs,
        };
        var socket = new ClientWebSocket();
        try
        {
            socket.Options.Cookies = visitor.Cookies;
            socket.Options.RemoteCertificateValidationCallback = visitor.Trusts;
            socket.Options.CollectHttpResponseDetails = true;
            socket.Options.KeepAliveInterval = TimeSpan.Zero;
            socket.Options.SetRequestHeader("Origin", visitor.Origin(page));
            foreach (var (name, value) in visitor.Headers.Where(h => !Visitor.IsOrigin(h.Key)))
            {
                socket.Options.SetRequestHeader(name, value);
            }

            await socket.ConnectAsync(address.Uri, stop);
            await Agree(socket, stop);
            socket.HttpResponseHeaders = null;
            return socket;
        }
        catch (WebSocketException refused)
        {
            var status = socket.HttpStatusCode;
            socket.Dispose();
            throw new ConnectionRefusedException("socket", status is default(HttpStatusCode) or HttpStatusCode.SwitchingProtocols ? null : status, refused.Message, refused);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task Agree(ClientWebSocket socket, CancellationToken stop)
    {
        var asked = Encoding.UTF8.GetBytes($$"""{"protocol":"{{BlazorPack.Name}}","version":1}{{End}}""");
        await socket.SendAsync(asked, WebSocketMessageType.Text, endOfMessage: true, stop);

        // Byte by byte: what follows the end is already for the reader of messages.
        var said = new List<byte>();
        var one = new byte[1];
        while ((await socket.ReceiveAsync(one, stop)).MessageType != WebSocketMessageType.Close)
        {
            if (one[0] == End)
            {
                using var answer = JsonDocument.Parse(said.ToArray());
                if (answer.RootElement.TryGetProperty("error", out var error))
                {
                    throw new ConnectionRefusedException("handshake", null, error.ToString());
                }

                return;
            }

            said.Add(one[0]);
        }

        throw new ConnectionRefusedException("handshake", null, "the server ended the connection");
    }
}
