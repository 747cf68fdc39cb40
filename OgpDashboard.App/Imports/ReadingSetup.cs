namespace OgpDashboard.App.Imports;

/// <summary>Old minutes, as a PDF or as plain text.</summary>
internal static class ReadingSetup
{
    // Plain text last: it knows whatever nobody else does.
    internal static void AddReading(this IServiceCollection services)
    {
        services.AddSingleton(new PdfText());
        services.AddSingleton<IIncomingReader, PdfReader>();
        services.AddSingleton<IIncomingReader, TextReader>();
    }
}
