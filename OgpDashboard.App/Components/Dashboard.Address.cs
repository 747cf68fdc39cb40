using Microsoft.AspNetCore.Components;

namespace OgpDashboard.App.Components;

/// <summary>Where the page is: all of it stands in the address.</summary>
public sealed partial class Dashboard
{
    // Read as text: an address that somebody mangled shows the board, not an error.
    [SupplyParameterFromQuery] private string? View { get; set; }

    [SupplyParameterFromQuery] private string? Meeting { get; set; }

    [SupplyParameterFromQuery] private string? Commitment { get; set; }

    [SupplyParameterFromQuery(Name = "q")] private string? Search { get; set; }

    [SupplyParameterFromQuery] private string? Axis { get; set; }

    [SupplyParameterFromQuery] private string? Status { get; set; }

    [SupplyParameterFromQuery] private string? Platform { get; set; }

    [SupplyParameterFromQuery] private string? Lead { get; set; }

    [SupplyParameterFromQuery] private string? Attention { get; set; }

    [SupplyParameterFromQuery] private string? At { get; set; }

    [SupplyParameterFromQuery] private string? With { get; set; }

    [SupplyParameterFromQuery] private string? Only { get; set; }

    [SupplyParameterFromQuery] private string? From { get; set; }

    [SupplyParameterFromQuery] private string? Follow { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var said = PageAddress.Of(key => key switch
        {
            "view" => View,
            "meeting" => Meeting,
            "commitment" => Commitment,
            "at" => At,
            "with" => With,
            "only" => Only,
            "from" => From,
            "follow" => Follow,
            "q" => Search,
            "axis" => Axis,
            "status" => Status,
            "platform" => Platform,
            "lead" => Lead,
            "attention" => Attention,
            _ => null,
        });
        _address = said with { At = MomentAfter(said.At) };
        ReadState();
    }
}
