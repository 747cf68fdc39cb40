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
        foreach (var (run, isLatin) in Runs(Text ?? ""))
        {
            if (!isLatin)
            {
                builder.AddContent(0, run);
                continue;
            }

            builder.OpenElement(1, "bdi");
            builder.AddAttribute(2, "dir", "ltr");
            builder.AddContent(3, run);
            builder.CloseElement();
        }
    }

    /// <summary>A text in its runs, in order, each with whether it is Latin; where there is no markup to isolate it.</summary>
    internal static IEnumerable<(string Run, bool IsLatin)> Runs(string text)
    {
        var end = 0;
        foreach (Match run in LatinRun().Matches(text))
        {
            if (run.Index > end)
            {
                yield return (text[end..run.Index], false);
            }

            yield return (run.Value, true);
            end = run.Index + run.Length;
        }

        if (end < text.Length)
        {
            yield return (text[end..], false);
        }
    }

    // From one Latin letter to the last Latin letter or digit that only Latin text, digits and joining marks lead to.
    [GeneratedRegex(@"[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F](?:[A-Za-z0-9\u00C0-\u024F .:/_'’@&+-]*[A-Za-z0-9\u00C0-\u024F])?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LatinRun();
}
