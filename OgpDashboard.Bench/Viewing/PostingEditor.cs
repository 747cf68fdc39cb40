using System.Diagnostics;
using System.Globalization;

namespace OgpDashboard.Bench.Viewing;

/// <summary>One who says a figure with a request over HTTP, on a connection that stays open.</summary>
internal sealed class PostingEditor(HttpClient web, Func<int, HttpRequestMessage> ask, Func<int, byte[]> mark) : IEditor
{
    public int Figure { get; private set; }

    public Task Prepare(int figure, CancellationToken stop)
    {
        Figure = figure;
        return Task.CompletedTask;
    }

    public byte[][] Marks(int figure) => [mark(figure)];

    /// <summary>What most are asked: a figure in the address.</summary>
    internal static HttpRequestMessage Simply(int figure) => new(HttpMethod.Post, string.Create(CultureInfo.InvariantCulture, $"/edit/{figure}"));

    public async Task<long> Send(CancellationToken stop)
    {
        using var asking = ask(Figure);
        var begin = Stopwatch.GetTimestamp();
        using var answer = await web.SendAsync(asking, stop);
        return answer.IsSuccessStatusCode ? begin : throw new InvalidOperationException($"An edit was answered with {answer.StatusCode}.");
    }
}
