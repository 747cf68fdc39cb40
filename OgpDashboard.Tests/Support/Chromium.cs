using Microsoft.Playwright;

namespace OgpDashboard.Tests.Support;

/// <summary>The browser of the machine: found, else installed by Playwright.</summary>
internal static class Chromium
{
    // Without a sandbox, because a test machine often runs as root; and quiet: a browser under test calls nobody.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google", "Chrome", "Application", "chrome.exe"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Google", "Chrome", "Application", "chrome.exe"),
    ];

    public static Task<IBrowser> Launch(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find() ?? Install(playwright), Args = Arguments, Headless = true });

    private static string? Find()
    {
        var asked = Environment.GetEnvironmentVariable("OGP_CHROMIUM");
        if (string.IsNullOrEmpty(asked))
        {
            return UsualPlaces.FirstOrDefault(File.Exists);
        }

        return File.Exists(asked) ? asked : throw new FileNotFoundException($"OGP_CHROMIUM names {asked}, and no file is there.", asked);
    }

    private static string Install(IPlaywright playwright)
    {
        var path = playwright.Chromium.ExecutablePath;
        if (!File.Exists(path) && (Microsoft.Playwright.Program.Main(["install", "chromium"]) != 0 || !File.Exists(path)))
        {
            throw new InvalidOperationException(
                "The browser tests need Chromium or Chrome. None is in the usual places, and Playwright could not download one. "
                + "Install it (Debian and Ubuntu: apt-get install chromium), or set OGP_CHROMIUM to the path of its program.");
        }

        return path;
    }
}
