using AngleSharp.Dom;
using Bunit;
using OgpDashboard.App.Components;

namespace OgpDashboard.Tests.Support;

/// <summary>A test of the drawer of one commitment and of the editors in it.</summary>
public abstract class DrawerBase : BoardBase
{
    /// <summary>The page with the drawer; opened by <see cref="Begin(string, int)"/> or by the test.</summary>
    protected IRenderedComponent<Dashboard> Page { get; set; } = default!;

    /// <summary>Opens the meeting, the drawer and the editor of one field.</summary>
    protected async Task Begin(string field, int commitment = 4)
    {
        SignIn();
        await OpenMeeting();
        Page = Visit(FormattableString.Invariant($"/?commitment={commitment}"));
        await Page.InvokeAsync(() => Page.Find($"[data-action='edit-{field}']").ClickAsync());
    }

    protected IElement Section(string field) => Page.Find($"[data-section='{field}']");

    protected Task Save(string field) => Page.InvokeAsync(() => Section(field).QuerySelector("form")!.SubmitAsync());

    protected string Alert(string field) => Said(Section(field).QuerySelectorAll("[role='alert']").ShouldHaveSingleItem());

    protected IElement[] Inputs(string field) => [.. Section(field).QuerySelectorAll("[data-field='line-input']")];

    protected static string? Written(IElement box) => box.GetAttribute("value");

    /// <summary>The button of one line that moves or removes it.</summary>
    protected IElement Tool(string field, int line, string name) =>
        Section(field).QuerySelectorAll($"button[aria-label='{T[name]}']")[line];
}
