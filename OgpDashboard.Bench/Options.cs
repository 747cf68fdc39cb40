using System.Globalization;

namespace OgpDashboard.Bench;

/// <summary>How a measurement is taken, where one can be taken in more than one way.</summary>
/// <param name="Quick">Only to try it: few viewers, few edits. Its figures say nothing.</param>
/// <param name="Only">Only what has this in its name.</param>
/// <param name="Size">Only with so many viewers.</param>
/// <param name="Minutes">How long a soak lasts.</param>
internal sealed record Options(bool Quick, string? Only, int? Size, double Minutes)
{
    private const double UsualMinutes = 30;

    /// <summary>From what stands behind the measurement's name.</summary>
    /// <returns>Null when it cannot be understood.</returns>
    internal static Options? Read(string[] args)
    {
        var options = new Options(Quick: false, Only: null, Size: null, UsualMinutes);
        while (args.Length > 0)
        {
            switch (args)
            {
                case ["--quick", ..]:
                    (options, args) = (options with { Quick = true }, args[1..]);
                    break;
                case ["--only", var kind, ..]:
                    (options, args) = (options with { Only = kind }, args[2..]);
                    break;
                case ["--size", var text, ..] when int.TryParse(text, CultureInfo.InvariantCulture, out var size) && size > 0:
                    (options, args) = (options with { Size = size }, args[2..]);
                    break;
                case ["--minutes", var text, ..] when double.TryParse(text, CultureInfo.InvariantCulture, out var minutes) && minutes > 0:
                    (options, args) = (options with { Minutes = minutes }, args[2..]);
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
