namespace OgpDashboard.App.Imports;

/// <summary>What can come in as a file.</summary>
internal static class ImportsSetup
{
    // Every kind of file that can come in; the first that knows a file by its beginning reads it.
    internal static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<IncomingReader>();
        services.AddSingleton<IIncomingReader, BoardXlsxReader>().AddSingleton<IIncomingReader, BoardJsonReader>();
        services.AddReading();
    }
}
