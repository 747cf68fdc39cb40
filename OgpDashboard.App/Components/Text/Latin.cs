using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace OgpDashboard.App.Components.Text;

/// <summary>Prints a text with its Latin runs (chafafiya.ma, COVID 19, vidéo-conférence) isolated, so that they do not upset an Arabic line.</summary>
public sealed partial class Latin : ComponentBase
{
    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public string? Text { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var text = Text ?? "";
        var end = 0;
        foreach (Match run in LatinRun().Matches(text))
        {
            builder.AddContent(0, text[end..run.Index]);
            builder.OpenElement(1, "bdi");
            builder.AddAttribute(2, "dir", "ltr");
            builder.AddContent(3, run.Value);
            builder.CloseElement();
            end = run.Index + run.Length;
        }

        builder.AddContent(4, text[end..]);
    }

    // From one Latin letter to the last Latin letter or digit that only Latin text, digits and joining marks lead to.
    [GeneratedRegex(@"[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F](?:[A-Za-z0-9\u00C0-\u024F .:/_'’@&+-]*[A-Za-z0-9\u00C0-\u024F])?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LatinRun();
}
