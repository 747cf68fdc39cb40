using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Operations;

/// <summary>«Ready» means that an edit would be kept: a disk that takes nothing is not, and is again when it does.</summary>
public sealed class ReadinessTests : AttackBase
{
    private readonly ManualClock _clock = new();

    protected override Action<IWebHostBuilder> More => host => host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_clock));

    private string Probe => Path.Combine(Data.FullName, "ready.probe");

    [Theory]
    [InlineData("/dev/full")]
    [InlineData("/proc/version")]
    public async Task A_disk_that_is_full_or_read_only_is_not_ready_and_is_again_by_itself(string refuses)
    {
        (await Ready()).ShouldBe(HttpStatusCode.OK);

        // A true refusal of the system, at the place where the product writes.
        File.CreateSymbolicLink(Probe, refuses);
        (await Ready()).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Ready()).ShouldBe(HttpStatusCode.ServiceUnavailable);
        using var client = Client(new CookieContainer());
        (await client.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK, "it serves all the same");
        (await client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        File.Delete(Probe);
        (await Ready()).ShouldBe(HttpStatusCode.OK);
        File.Exists(Probe).ShouldBeFalse("nothing is left of it");
    }

    [Fact]
    public async Task A_lock_that_does_not_end_is_not_ready_and_is_again_by_itself()
    {
        (await Ready()).ShouldBe(HttpStatusCode.OK);

        using (var other = new SqliteConnection($"Data Source={Path.Combine(Data.FullName, "ogp.db")};Pooling=false"))
        {
            other.Open();
            using var held = other.BeginTransaction();
            (await Ready()).ShouldBe(HttpStatusCode.ServiceUnavailable);
        }

        (await Ready()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task However_often_it_is_asked_the_disk_is_written_to_once_a_second()
    {
        (await Ready()).ShouldBe(HttpStatusCode.OK);
        File.CreateSymbolicLink(Probe, "/dev/full");

        // In the same second it is not tried again.
        using var client = Client(new CookieContainer());
        (await client.GetAsync("/readyz")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Ready()).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    // A second later.
    private async Task<HttpStatusCode> Ready()
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        using var client = Client(new CookieContainer());
        return (await client.GetAsync("/readyz")).StatusCode;
    }
}
