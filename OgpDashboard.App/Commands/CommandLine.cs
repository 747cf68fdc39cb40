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
}
