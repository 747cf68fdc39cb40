using System.ComponentModel;
using System.Diagnostics;

namespace OgpDashboard.Tests.Support;

/// <summary>The texts of a PDF, sheet by sheet, as pdftotext of poppler-utils reads them.</summary>
internal static class PrintedPages
{
    public static async Task<IReadOnlyList<string>> Of(string pdf)
    {
        var asked = new ProcessStartInfo("pdftotext", ["-layout", "-enc", "UTF-8", pdf, "-"]) { RedirectStandardOutput = true, UseShellExecute = false };
        Process? reader;
        try
        {
            reader = Process.Start(asked);
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("This test reads a PDF by pdftotext, which is missing. Install it (Debian and Ubuntu: apt-get install poppler-utils).", missing);
        }

        using (reader)
        {
            var text = await reader!.StandardOutput.ReadToEndAsync();
            await reader.WaitForExitAsync();
            reader.ExitCode.ShouldBe(0);

            // Each sheet ends with a form feed.
            return text.Split('\f')[..^1];
        }
    }
}
