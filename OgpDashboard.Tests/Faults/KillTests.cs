using OgpDashboard.Bench.Faults;
using Xunit.Abstractions;

namespace OgpDashboard.Tests.Faults;

/// <summary>The process is killed while twenty write: nothing that was acknowledged is lost, and nothing is there twice.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_and_nothing_is_doubled()
    {
        var report = await KillRounds.Run(rounds: 50, seed: 20200617);

        output.WriteLine(report.ToString());
        report.Acknowledged.ShouldBeGreaterThan(report.Rounds, "else nobody wrote");
        report.InFlight.ShouldBeGreaterThan(0, "else it was killed when nobody wrote");
        report.Lost.ShouldBeEmpty();
        report.Doubled.ShouldBeEmpty();
        report.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_door_that_acknowledges_before_it_has_written_is_found_out()
    {
        var report = await KillRounds.Run(rounds: 4, seed: 20200617, early: true);

        output.WriteLine(report.ToString());
        report.Lost.ShouldNotBeEmpty();
        report.Faults.ShouldBeEmpty();
    }
}
