using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace OgpDashboard.App.Components;

/// <summary>Moving the focus to something that may be gone when the browser hears of it.</summary>
internal static class Focus
{
    /// <summary>Focuses an element; when it left the page in the meantime, the focus stays where it is.</summary>
    internal static async Task TryFocusAsync(this ElementReference element)
    {
        try
        {
            await element.FocusAsync();
        }
        catch (JSException)
        {
            // A filter or another change took it off the page: no reason to lose the circuit.
        }
    }
}
