using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using OgpDashboard.App.Components;

namespace OgpDashboard.App.Watching;

/// <summary>Draws components to HTML outside of any page. They must need nothing that has to be waited for.</summary>
/// <param name="scopes">Where their services come from.</param>
/// <param name="logs">For what fails in them.</param>
internal sealed class Drawing(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <summary>Draws some.</summary>
    /// <param name="site">The site as its visitors see it.</param>
    /// <param name="components">The components with their parameters.</param>
    /// <returns>The HTML of each, in the same order.</returns>
    /// <exception cref="InvalidOperationException">One of them waits for something.</exception>
    internal IReadOnlyList<string> Draw(Uri site, IReadOnlyCollection<(Type Component, IReadOnlyDictionary<string, object?> Parameters)> components)
    {
        if (components.Count == 0)
        {
            return [];
        }

        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PageSetup.Arabic;
        try
        {
            return DrawAll(site, components);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }

    private List<string> DrawAll(Uri site, IReadOnlyCollection<(Type Component, IReadOnlyDictionary<string, object?> Parameters)> components)
    {
        using var scope = scopes.CreateScope();
        if (scope.ServiceProvider.GetService<NavigationManager>() is IHostEnvironmentNavigationManager navigation)
        {
            navigation.Initialize(site.ToString(), site.ToString());
        }

        // A renderer of its own each time: it keeps what it drew for as long as it lives.
        using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var drawn = renderer.Dispatcher.InvokeAsync(() => components.Select(c =>
        {
            var root = renderer.BeginRenderingComponent(c.Component, ParameterView.FromDictionary(c.Parameters.ToDictionary()));
            return root.QuiescenceTask.IsCompletedSuccessfully ? root.ToHtmlString() : throw new InvalidOperationException($"{c.Component.Name} waits for something.", root.QuiescenceTask.Exception);
        }).ToList());
        return drawn.IsCompleted ? drawn.GetAwaiter().GetResult() : throw new InvalidOperationException("Drawing waits for something.");
    }
}
