using System.Text.Json;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Data;

/// <summary>All that leaves a meeting as JSON that can be read back.</summary>
/// <param name="texts">The texts.</param>
internal sealed class BoardJson(IStringLocalizer<Texts> texts) : IPaper
{
    /// <inheritdoc/>
    public string Name => "board.json";

    /// <inheritdoc/>
    public string Title => texts["Paper.Board"];

    /// <inheritdoc/>
    public string ContentType => "application/json";

    /// <inheritdoc/>
    public void Write(Proceedings proceedings, Stream output) => JsonSerializer.Serialize(output, BoardShape.Of(proceedings), BoardShape.Json);
}
