namespace OgpDashboard.Bench.Circuits;

/// <summary>Waiting for what comes only while the connection stands.</summary>
internal static class Waiting
{
    /// <summary>The result of a task, unless the connection ends first.</summary>
    internal static async Task<T> OrClosed<T>(this Task<T> task, Task<string> closed, CancellationToken stop = default)
    {
        await Task.WhenAny(task, closed).WaitAsync(stop);
        return task.IsCompleted ? await task : throw new ConnectionClosedException(await closed);
    }
}
