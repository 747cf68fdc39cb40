using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Exports.Data;

/// <summary>How a value that is one of a few stands in a cell, and how it is found again: by its word, or by its token.</summary>
/// <param name="texts">The texts.</param>
internal sealed class SheetWords(IStringLocalizer<Texts> texts)
{
    private readonly Words _words = new(texts);

    /// <summary>«نعم» or «لا».</summary>
    internal string Of(bool value) => value ? texts["Sheet.Yes"] : texts["Sheet.No"];

    /// <summary>The document's own words: «نعم», «لا», or that there is a remark. Null when nothing was said.</summary>
    internal string? Of(PlatformStatus status) => status switch
    {
        PlatformStatus.Updated => Of(true),
        PlatformStatus.NotUpdated => Of(false),
        PlatformStatus.Remark => texts["Sheet.IsRemark"],
        _ => null,
    };

    /// <summary>The word for one of a few.</summary>
    internal string Of<T>(T value)
        where T : struct, Enum => _words.Name(value);

    /// <summary>Yes or no; null when it is neither.</summary>
    internal bool? YesOrNo(string text) => text switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ when text == Of(true) => true,
        _ when text == Of(false) => false,
        _ => null,
    };

    /// <summary>One of a few; null when it is none of them.</summary>
    internal T? Read<T>(string text)
        where T : struct, Enum
    {
        if (Token.Read<T>(text) is { } token)
        {
            return token;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (LineText.Clean(Of(value)) == text || (value is PlatformStatus status && Of(status) == text))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A month as it is written in Morocco: «أكتوبر 2020».</summary>
    /// <returns>Null when it is none.</returns>
    internal Month? Month(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var number = 1; number <= 12 && parts.Length == 2; number++)
        {
            if (_words.MonthName(number) == parts[0] && int.TryParse(parts[1], out var year) && year is >= 2000 and <= 2100)
            {
                return new Month(year, number);
            }
        }

        return null;
    }
}
