using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Access;

namespace OgpDashboard.Tests.Support;

/// <summary>The whole product, in this process, on the real seed, on loopback.</summary>
public sealed class RunningApp : WebApplicationFactory<Program>
{
    private readonly string _data;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly Action<IWebHostBuilder>? _more;

    /// <summary>Starts when its address is first asked for.</summary>
    /// <param name="data">Its data directory; whoever made it deletes it.</param>
    /// <param name="port">0 for one of the system's choice.</param>
    /// <param name="settings">What else its configuration says.</param>
    /// <param name="more">What else is to be told to its host.</param>
    public RunningApp(string data, int port = 0, IReadOnlyDictionary<string, string>? settings = null, Action<IWebHostBuilder>? more = null)
    {
        (_data, _settings, _more) = (data, settings ?? new Dictionary<string, string>(), more);
        UseKestrel(port);
    }

    /// <summary>Where a browser finds it.</summary>
    public Uri Address
    {
        get
        {
            StartServer();
            return ClientOptions.BaseAddress;
        }
    }

    /// <summary>The address that signs a browser in as coordinator.</summary>
    public string CoordinatorLink => Services.GetRequiredService<CoordinatorLink>().On(Address.ToString());

    // Told to the host: some of it is read before the program's own configuration is whole.
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development").UseSetting("Data:Directory", _data);
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        _more?.Invoke(builder);
    }
}
