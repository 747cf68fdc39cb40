using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OgpDashboard.Tests.Conventions;

namespace OgpDashboard.Tests.Support;

/// <summary>nginx on loopback with docs/nginx.conf, its placeholders filled in, in front of a running product. Dispose it to end it, by its own number.</summary>
public sealed class Nginx : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogp-nginx-");
    private readonly X509Certificate2 _certificate;
    private readonly Process _process;

    private Nginx(int upstream)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        _certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(In("site.pem"), _certificate.ExportCertificatePem());
        File.WriteAllText(In("site.key"), key.ExportPkcs8PrivateKeyPem());
        var (plain, secure) = (FreePort(), FreePort());
        (Plain, Address) = (Here("http", plain), Here("https", secure));
        File.WriteAllText(In("site.conf"), Filled(plain, secure, upstream));
        File.WriteAllText(In("nginx.conf"), Around());
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(Program(), ["-p", _folder.FullName, "-c", In("nginx.conf"), "-e", In("error.log"), "-g", "daemon off;"])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
            },
        };
    }

    /// <summary>Where it ends TLS.</summary>
    public Uri Address { get; }

    /// <summary>Where it only leads there.</summary>
    public Uri Plain { get; }

    /// <summary>Starts it, and waits until it takes connections.</summary>
    public static async Task<Nginx> Before(Uri product)
    {
        var nginx = new Nginx(product.Port);
        nginx._process.Start();
        await nginx.Listens();
        return nginx;
    }

    /// <summary>Whether a certificate is the one that this proxy shows.</summary>
    public bool Shows(X509Certificate? certificate) => certificate is not null && certificate.GetCertHashString() == _certificate.GetCertHashString();

    public async ValueTask DisposeAsync()
    {
        // Asked, so that the master takes its workers along.
        if (!_process.HasExited)
        {
            using var asked = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await asked.WaitForExitAsync();
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        }

        _process.Dispose();
        _certificate.Dispose();
        _folder.Delete(recursive: true);
    }

    private static Uri Here(string scheme, int port) => new UriBuilder(scheme, "localhost", port).Uri;

    private static string Program() => new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("nginx is not on this machine (Debian: nginx-light), so docs/nginx.conf cannot be tried.");

    // Each placeholder must be there: a file that was changed in them is not the one that is tried.
    private string Filled(int plain, int secure, int upstream)
    {
        var text = File.ReadAllText(Path.Combine(Sources.Root, "docs", "nginx.conf"));
        foreach (var (placeholder, value) in new[]
        {
            ("listen 80;", FormattableString.Invariant($"listen 127.0.0.1:{plain};")),
            ("listen 443 ssl http2;", FormattableString.Invariant($"listen 127.0.0.1:{secure} ssl http2;")),
            ("server 127.0.0.1:5080;", FormattableString.Invariant($"server 127.0.0.1:{upstream};")),
            ("server_name board.example.org;", "server_name localhost;"),
            ("/etc/ssl/certs/board.example.org.pem", In("site.pem")),
            ("/etc/ssl/private/board.example.org.key", In("site.key")),
        })
        {
            text.ShouldContain(placeholder);
            text = text.Replace(placeholder, value, StringComparison.Ordinal);
        }

        return text;
    }

    // What Debian's own nginx.conf says around a site, with all files in our folder.
    private string Around() => $$"""
        pid {{In("nginx.pid")}};
        worker_processes 1;
        events { worker_connections 512; }
        http {
            access_log off;
            client_body_temp_path {{In("body")}};
            proxy_temp_path {{In("proxy")}};
            fastcgi_temp_path {{In("fastcgi")}};
            uwsgi_temp_path {{In("uwsgi")}};
            scgi_temp_path {{In("scgi")}};
            include {{In("site.conf")}};
        }
        """;

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private async Task Listens()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException("nginx ended at once:\n" + await _process.StandardError.ReadToEndAsync() + (File.Exists(In("error.log")) ? await File.ReadAllTextAsync(In("error.log")) : ""));
            }

            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, Address.Port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
