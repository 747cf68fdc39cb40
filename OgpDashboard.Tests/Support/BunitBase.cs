using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Bunit;

namespace OgpDashboard.Tests.Support;

/// <summary>A test that renders one component without a browser.</summary>
public abstract class BunitBase : BunitContext, IAsyncLifetime
{
    protected BunitBase() => JSInterop.Mode = JSRuntimeMode.Loose;

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    // Services that can only be let go asynchronously fail in the plain Dispose that xunit would call.
    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    // bunit is referenced by path (build/Bunit.props), so the runtime is not told where the exact AngleSharp.Diffing it was
    // compiled against lies: the one beside the tests serves.
    [ModuleInitializer]
    internal static void FindWhatBunitLeansOn() =>
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name == "AngleSharp.Diffing"
                ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"))
                : null;
}
