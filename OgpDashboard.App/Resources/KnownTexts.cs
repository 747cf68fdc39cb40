using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace OgpDashboard.App.Resources;

/// <summary>The texts, each looked up once. A page asks for a hundred of them whenever it is drawn, and each question would make a key to ask by and an answer.</summary>
/// <param name="localizers">Where they are looked up.</param>
internal sealed class KnownTexts(IStringLocalizerFactory localizers) : IStringLocalizer<Texts>
{
    private readonly IStringLocalizer _texts = localizers.Create(typeof(Texts));
    private readonly ConcurrentDictionary<CultureInfo, ConcurrentDictionary<string, LocalizedString>> _known = new();

    /// <inheritdoc/>
    public LocalizedString this[string name]
    {
        get
        {
            var known = _known.GetOrAdd(CultureInfo.CurrentUICulture, static _ => new());
            if (known.TryGetValue(name, out var text))
            {
                return text;
            }

            // One that is not there is asked for anew: such a name may have been made of what somebody sent.
            text = _texts[name];
            return text.ResourceNotFound ? text : known.GetOrAdd(name, text);
        }
    }

    /// <inheritdoc/>
    public LocalizedString this[string name, params object[] arguments] =>
        this[name] is var text && text.ResourceNotFound ? text : new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments));

    /// <inheritdoc/>
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _texts.GetAllStrings(includeParentCultures);
}
