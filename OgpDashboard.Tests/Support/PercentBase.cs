using AngleSharp.Dom;
using Bunit;
using OgpDashboard.App.Components;

namespace OgpDashboard.Tests.Support;

/// <summary>A test of the box on a card in which a percentage is typed.</summary>
public abstract class PercentBase : BoardBase
{
    /// <summary>The page with the cards; opened by <see cref="Begin(int)"/> or by the test.</summary>
    protected IRenderedComponent<Dashboard> Page { get; set; } = default!;

    protected IElement Box => Card(Page, 4).QuerySelector("[data-field='percent-input']")!;

    protected string Alert => Said(Card(Page, 4).QuerySelectorAll("[role='alert']").ShouldHaveSingleItem());

    /// <summary>Opens the meeting and the box of one commitment.</summary>
    protected async Task Begin(int commitment = 4)
    {
        SignIn();
        await OpenMeeting();
        Page = Visit();
        await Page.InvokeAsync(() => Card(Page, commitment).QuerySelector("[data-action='edit-percent']")!.ClickAsync());
    }

    /// <summary>Types into the box and saves.</summary>
    protected async Task Type(string typed, int commitment = 4)
    {
        await Page.InvokeAsync(() => Card(Page, commitment).QuerySelector("[data-field='percent-input']")!.InputAsync(typed));
        await Page.InvokeAsync(() => Card(Page, commitment).QuerySelector("form")!.SubmitAsync());
    }
}
