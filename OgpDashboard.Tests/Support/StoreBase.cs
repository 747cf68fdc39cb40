namespace OgpDashboard.Tests.Support;

/// <summary>A test on a real database file that holds the seeds.</summary>
public abstract class StoreBase : IDisposable
{
    protected SeededStore Store { get; } = new();

    public void Dispose()
    {
        Store.Dispose();
        GC.SuppressFinalize(this);
    }
}
