using OgpDashboard.Domain.Changes;
using static System.FormattableString;

namespace OgpDashboard.Domain.Storage.Seeds;

/// <summary>Gathers what is wrong, so that one message names all of it.</summary>
internal sealed class SeedProblems
{
    private readonly List<SeedProblem> _all = [];

    internal Place In(string file) => new(this, file);

    internal void ThrowIfAny()
    {
        if (_all.Count > 0)
        {
            throw new SeedException(_all);
        }
    }

    /// <summary>A file in which problems are found.</summary>
    internal sealed class Place(SeedProblems problems, string file)
    {
        internal void Add(string row, string reason) => problems._all.Add(new SeedProblem(file, row, reason));

        internal T? Missing<T>(string row, string reason)
            where T : class
        {
            Add(row, reason);
            return null;
        }

        /// <summary>The rows of a list, without those that are null: each of them is a problem.</summary>
        internal T[] Rows<T>(string kind, T?[]? rows)
            where T : class
        {
            for (var i = 0; i < rows?.Length; i++)
            {
                if (rows[i] is null)
                {
                    Add(Invariant($"{kind} {i + 1}"), "صف فارغ (null)");
                }
            }

            return [.. (rows ?? []).OfType<T>()];
        }

        internal string Required(string row, string field, string? text)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                Add(row, Invariant($"الحقل «{field}» فارغ"));
            }

            return text?.Trim() ?? "";
        }

        /// <summary>Runs a reading that may refuse, and keeps its reason instead of stopping.</summary>
        internal T Try<T>(string row, T otherwise, Func<T> read)
        {
            try
            {
                return read();
            }
            catch (FormatException wrong)
            {
                Add(row, wrong.Message);
            }
            catch (RefusedException refused)
            {
                Add(row, SeedReasons.Of(refused));
            }

            return otherwise;
        }

        /// <summary>Names each value that stands more than once.</summary>
        internal void RequireOnce<T>(IEnumerable<T> values, Func<T, string> row, string reason)
            where T : notnull
        {
            foreach (var twice in values.GroupBy(v => v).Where(g => g.Count() > 1))
            {
                Add(row(twice.Key), reason);
            }
        }
    }
}
