using System.Diagnostics;

namespace OgpDashboard.Tests.Support;

/// <summary>The product as a process of its own, run to its end.</summary>
internal static class ProgramItself
{
    /// <summary>The folder of its program.</summary>
    public static string Folder => AppContext.BaseDirectory;

    /// <summary>Runs it; without a command it starts to serve, and is expected to refuse.</summary>
    /// <param name="data">Its data directory.</param>
    /// <param name="command">The command and what it is given.</param>
    /// <returns>How it ended, and all that it said.</returns>
    public static Task<(int Code, string Said)> Run(string data, params string[] command) => Run([], data, command);

    /// <summary>The same, through a command that becomes the program in the end.</summary>
    public static async Task<(int Code, string Said)> Run(string[] through, string data, params string[] command)
    {
        string[] all = [.. through, "dotnet", typeof(Program).Assembly.Location, .. command, "--Data:Directory", data, .. command.Length == 0 ? ["--urls", "http://127.0.0.1:0"] : Array.Empty<string>()];
        using var process = Process.Start(new ProcessStartInfo(all[0], all[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
            return (process.ExitCode, string.Concat(await said));
        }
        finally
        {
            process.Kill();
        }
    }
}
