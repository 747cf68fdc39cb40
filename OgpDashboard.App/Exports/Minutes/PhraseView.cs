using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>Prints a text in its pieces, with nothing between them; what is read from left to right is isolated.</summary>
public sealed class PhraseView : ComponentBase
{
    /// <summary>The text.</summary>
    [Parameter, EditorRequired] public Phrase Text { get; set; } = default!;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var piece in Text.Pieces)
        {
            if (piece.IsStrong)
            {
                builder.OpenElement(0, "strong");
            }

            if (piece.IsLeftToRight)
            {
                builder.OpenElement(1, "bdi");
                builder.AddAttribute(2, "dir", "ltr");
                builder.AddContent(3, piece.Text);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(4, piece.Text);
            }

            if (piece.IsStrong)
            {
                builder.CloseElement();
            }
        }
    }
}
