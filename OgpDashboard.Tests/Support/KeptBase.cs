using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Live;

namespace OgpDashboard.Tests.Support;

/// <summary>A page on which something was typed and not saved.</summary>
public abstract class KeptBase : DrawerBase
{
    /// <summary>What the server heard.</summary>
    protected Drafts Drafts => Services.GetRequiredService<Drafts>();

    /// <summary>What is offered back above the board.</summary>
    protected IElement[] Offers => [.. Page.FindAll("[data-kept-text]")];

    /// <summary>The time by the product's clock.</summary>
    protected DateTimeOffset Time => Services.GetRequiredService<TimeProvider>().GetUtcNow();
}
