using OgpDashboard.App.Backups;
using OgpDashboard.App.Protection;

namespace OgpDashboard.App.Commands;

/// <summary>What the program does instead of serving the page, when its first word says so.</summary>
internal static class CommandLine
{
    /// <summary>The command of that name, or null when there is none: then the page is served.</summary>
    internal static Func<WebApplicationBuilder, string[], TextWriter, int>? Find(string[] args) => args.FirstOrDefault() switch
    {
        "verify" => VerifyCommand.Run,
        "backup" => BackupCommands.Backup,
        "restore" => BackupCommands.Restore,
        "doctor" => DoctorCommand.Run,
        "export" => ExportCommand.Run,
        "import" => ImportCommand.Run,
        _ => null,
    };

    /// <summary>What of the command line is configuration. Beside a command that is only what names a key with a colon in it: a path that a command is given would be taken for a key.</summary>
    /// <param name="args">The whole command line.</param>
    internal static string[] Settings(string[] args)
    {
        if (Find(args) is null)
        {
            return args;
        }

        var settings = new List<string>();
        for (var i = 1; i < args.Length; i++)
        {
            if (args[i].StartsWith("--", StringComparison.Ordinal) && args[i].Split('=')[0].Contains(':', StringComparison.Ordinal))
            {
                settings.Add(args[i]);
                if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Length)
                {
                    settings.Add(args[++i]);
                }
            }
        }

        return [.. settings];
    }
}
