namespace OgpDashboard.Bench.Viewing;

/// <summary>A server that runs, how one looks on there, and how one says something there.</summary>
internal interface ISubject : IAsyncDisposable
{
    /// <summary>The process, whose processor time and memory are counted.</summary>
    ServerProcess Server { get; }

    /// <summary>Brings in those who will make the edits; before that nobody can.</summary>
    Task<IReadOnlyList<IEditor>> Editors(int count, CancellationToken stop);

    /// <summary>Lets one look on. What reaches them is told to their seat.</summary>
    Task<IViewer> Enter(Crowd.Seat seat, int number, CancellationToken stop);
}

/// <summary>One who makes edits, one after another. Each says a figure that is higher by one than the last.</summary>
internal interface IEditor
{
    /// <summary>The last figure that was said.</summary>
    int Figure { get; }

    /// <summary>Gets an edit ready, as far as a person would before the last key.</summary>
    Task Prepare(int figure, CancellationToken stop);

    /// <summary>By what each kind of viewer knows that they see a figure.</summary>
    byte[][] Marks(int figure);

    /// <summary>Presses the last key; done when the server has answered.</summary>
    /// <returns>When the key was pressed.</returns>
    Task<long> Send(CancellationToken stop);
}
