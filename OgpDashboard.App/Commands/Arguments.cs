namespace OgpDashboard.App.Commands;

/// <summary>What stands after a command's name.</summary>
/// <param name="Values">Options with a value.</param>
/// <param name="Flags">Options without one.</param>
/// <param name="Words">The rest, in order.</param>
internal sealed record Arguments(IReadOnlyDictionary<string, string> Values, IReadOnlySet<string> Flags, IReadOnlyList<string> Words)
{
    /// <summary>Reads them. Options with a colon in their name are configuration, and left to it.</summary>
    /// <param name="args">What stands after the command's name.</param>
    /// <param name="valued">Which options take a value.</param>
    /// <param name="flags">Which take none.</param>
    /// <exception cref="UsageException">There is another option, one twice, or one without its value.</exception>
    internal static Arguments Read(IReadOnlyList<string> args, string[] valued, params string[] flags)
    {
        var (values, set, words) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new List<string>());
        for (var i = 0; i < args.Count; i++)
        {
            var said = args[i];
            if (!said.StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(said);
            }
            else if (said.Contains(':', StringComparison.Ordinal))
            {
                i += said.Contains('=', StringComparison.Ordinal) ? 0 : 1;
            }
            else if (flags.Contains(said))
            {
                set.Add(said);
            }
            else if (!valued.Contains(said))
            {
                throw new UsageException($"There is no option {said}.");
            }
            else if (i + 1 == args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal) || !values.TryAdd(said, args[++i]))
            {
                throw new UsageException($"{said} wants one value.");
            }
        }

        return new Arguments(values, set, words);
    }

    /// <summary>The value of an option, or null.</summary>
    internal string? Value(string option) => Values.GetValueOrDefault(option);
}

/// <summary>A command was asked wrongly.</summary>
/// <param name="message">In which way.</param>
internal sealed class UsageException(string message) : Exception(message);
