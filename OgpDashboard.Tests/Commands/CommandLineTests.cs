using OgpDashboard.App.Commands;

namespace OgpDashboard.Tests.Commands;

/// <summary>What of the command line is the command's, and what is configuration.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--Data:Directory /srv/ogp", "import", "/media/board.xlsx", "--Data:Directory", "/srv/ogp", "--confirm")]
    [InlineData("--Data:Directory=/srv/ogp", "backup", "/media/a=b:c.db", "--Data:Directory=/srv/ogp")]
    [InlineData("--Backups:Keep 3 --Data:Directory /srv/ogp", "export", "--Backups:Keep", "3", "--out", "/tmp/x", "board.csv", "--Data:Directory", "/srv/ogp")]
    [InlineData("", "verify")]
    [InlineData("--Data:Directory", "doctor", "--Data:Directory")]
    public void A_path_that_a_command_is_given_is_no_key_of_the_configuration(string settings, params string[] args) =>
        string.Join(' ', CommandLine.Settings(args)).ShouldBe(settings);

    [Fact]
    public void Without_a_command_all_of_it_is_configuration() =>
        CommandLine.Settings(["--urls", "http:" + "//localhost:5080", "/Data:Directory=x"]).Length.ShouldBe(3);
}
