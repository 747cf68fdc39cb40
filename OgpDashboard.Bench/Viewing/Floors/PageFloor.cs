using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace OgpDashboard.Bench.Viewing.Floors;

/// <summary>A bare Blazor Server page of one number.</summary>
internal static class PageFloor
{
    internal const string Name = "page";

    internal static Action<WebApplication> Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Told>();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        return app =>
        {
            app.UseAntiforgery();
            app.MapRazorComponents<FloorPage>().AddInteractiveServerRenderMode(o => o.DisableWebSocketCompression = true);
            app.MapPost("/edit/{figure:int}", (int figure, Told told) => told.Say(figure)).DisableAntiforgery();
        };
    }

    /// <summary>The number, and who is told of it.</summary>
    internal sealed class Told
    {
        internal event EventHandler? Moved;

        internal int Figure { get; private set; }

        internal void Say(int figure)
        {
            Figure = figure;
            Moved?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <summary>The number itself.</summary>
    internal sealed class Number : ComponentBase, IDisposable
    {
        [Inject]
        private Told Told { get; set; } = default!;

        public void Dispose() => Told.Moved -= Show;

        protected override void OnInitialized() => Told.Moved += Show;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "p");
            builder.AddContent(1, Told.Figure);
            builder.CloseElement();
        }

        private void Show(object? from, EventArgs nothing) => _ = InvokeAsync(StateHasChanged);
    }
}

/// <summary>The page around the number. Public, since only such pages are found.</summary>
[Route("/")]
public sealed class FloorPage : ComponentBase
{
    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html><html><head></head><body>");
        builder.OpenComponent<PageFloor.Number>(1);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
        builder.AddMarkupContent(2, "</body></html>");
    }
}
