using OgpDashboard.Domain.Storage;

namespace OgpDashboard.Tests.Support;

/// <summary>A database that EF may not be asked for.</summary>
/// <param name="file">Its file.</param>
public sealed class WithoutEF(string file) : IDatabaseFile
{
    public string File => file;

    public OgpDb CreateDbContext() => throw new InvalidOperationException("EF was asked");
}
