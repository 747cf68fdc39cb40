using Microsoft.Extensions.Localization;

namespace OgpDashboard.App.Resources;

/// <summary>Names the resource file <c>Texts.resx</c>: every text of the page, in Arabic.</summary>
public sealed class Texts;

/// <summary>Makes the texts known to whoever asks.</summary>
internal static class TextsSetup
{
    /// <summary>Adds them.</summary>
    /// <param name="services">Where to.</param>
    internal static IServiceCollection AddTexts(this IServiceCollection services) => services.AddLocalization().AddSingleton<IStringLocalizer<Texts>, KnownTexts>();
}
