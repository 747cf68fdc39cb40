using System.Globalization;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Access;

/// <summary>How many changes one person may make: five a second, twenty at once. Configuration keys <c>Limits:ChangesPerSecond</c> and <c>Limits:ChangesAtOnce</c>.</summary>
/// <param name="configuration">Where other figures may stand.</param>
public sealed class ChangeLimit(IConfiguration configuration) : IDisposable
{
    private readonly Pace _changes = new(Number(configuration, "Limits:ChangesAtOnce", 20), TimeSpan.FromSeconds(1) / Number(configuration, "Limits:ChangesPerSecond", 5));

    private readonly Pace _lines = Pace.OfLines();

    /// <summary>Takes one of a person's changes, if there is one left for now.</summary>
    public bool Takes(Actor by) => _changes.Takes(by.Key);

    /// <summary>Whether a person's refusals are to be said once more in the log.</summary>
    public bool MaySay(Actor by) => _lines.Takes(by.Key);

    /// <inheritdoc/>
    public void Dispose()
    {
        _changes.Dispose();
        _lines.Dispose();
    }

    /// <summary>A positive number of the configuration.</summary>
    internal static int Number(IConfiguration configuration, string key, int usual) =>
        configuration[key] is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new InvalidOperationException($"{key} must be a positive whole number, and is «{text}».");
}
