using System.Data.Common;
using System.Globalization;
using OgpDashboard.App.Components;
using OgpDashboard.App.Exports;
using OgpDashboard.App.Imports;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Commands;

/// <summary>The program's parts without its page, for a command: the same store, door, files and language.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly ServiceProvider _parts;
    private readonly (CultureInfo Culture, CultureInfo Language) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    private Workshop(WebApplicationBuilder builder, DataDirectory data)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PageSetup.Arabic;
        IServiceCollection services = new ServiceCollection();

        // Without anywhere to write to: a command says what it has to say itself.
        services.AddLogging();
        services.AddTexts();
        services.AddSingleton<IConfiguration>(builder.Configuration).AddSingleton(builder.Environment).AddSingleton<IHostEnvironment>(builder.Environment);
        services.AddStore(data);
        services.AddSingleton<IDoorkeeper, OwnersDoor>();

        // Kinds of files that whoever made the host has put before ours.
        foreach (var kind in builder.Services.Where(s => s.ServiceType == typeof(IPaper) || s.ServiceType == typeof(IIncomingReader)))
        {
            services.Add(kind);
        }

        services.AddExports();
        services.AddImports();

        _parts = services.BuildServiceProvider();
    }

    /// <summary>Runs a command in it.</summary>
    /// <param name="builder">Says where the data lie.</param>
    /// <param name="output">Takes what there is to say.</param>
    /// <param name="usage">How the command is asked.</param>
    /// <param name="command">The command; its answer is how the program ends.</param>
    /// <returns>2 when it was asked wrongly or there is no database of this version, else what the command answers.</returns>
    internal static int Run(WebApplicationBuilder builder, TextWriter output, string usage, Func<Workshop, int> command)
    {
        var data = DataDirectory.Said(builder);
        if (!File.Exists(data.Database))
        {
            output.WriteLine($"There is no database at {data.Database}.");
            return 2;
        }

        using var workshop = new Workshop(builder, data);
        try
        {
            workshop.Live.Start();
            return command(workshop);
        }
        catch (UsageException wrong)
        {
            output.WriteLine(wrong.Message);
            output.WriteLine($"Usage: {usage}");
            return 2;
        }
        catch (Exception unfit) when (unfit is DbException or InvalidOperationException { InnerException: DbException })
        {
            output.WriteLine($"The database at {data.Database} cannot be read, or is not of this version: start the program once. ({unfit.Message})");
            return 2;
        }
    }

    /// <summary>The door.</summary>
    internal LiveMeeting Live => Get<LiveMeeting>();

    /// <summary>One of the parts.</summary>
    internal T Get<T>()
        where T : notnull => _parts.GetRequiredService<T>();

    /// <summary>All parts of a kind, in their order.</summary>
    internal IReadOnlyList<T> All<T>() => [.. _parts.GetServices<T>()];

    /// <inheritdoc/>
    public void Dispose()
    {
        // The door ends only when its queue is empty; a command waits for what it sent anyway.
        Task.Run(async () => await _parts.DisposeAsync()).GetAwaiter().GetResult();
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
    }

    // Whoever runs a command has the file itself. The rules ask for the role all the same.
    private sealed class OwnersDoor : IDoorkeeper
    {
        public void Admit(Actor by)
        {
        }

        public void RequireSignedIn(Actor by)
        {
        }
    }
}
