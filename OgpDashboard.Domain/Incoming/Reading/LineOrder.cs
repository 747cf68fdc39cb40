namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>
/// Puts the words of a line back in order. A program that takes text out of a PDF often hands out the runs of a line from left to right, though each run
/// by itself reads right: «Z runs: end middle beginning». So the line is cut into runs and the runs are read from the last to the first; where it was cut, nobody
/// knows, and words are cut too. Of all ways to cut it, the one is taken whose outcome reads best by the <see cref="Lexicon"/>: a search from the line's end that
/// keeps the best few beginnings at each place. A line that reads well as it stands costs no cut and stays.
/// </summary>
internal sealed class LineOrder(Lexicon lexicon)
{
    private const int Kept = 10;
    private const double Hopeless = 3;
    private const int MostUnits = 38;

    // Steps of the search over a whole document: what nobody wrote by hand is left as it is.
    private int _budget = 500_000;

    /// <summary>Whether the line that was restored last ends within brackets.</summary>
    internal bool InBrackets { get; private set; }

    /// <summary>The line in reading order.</summary>
    /// <param name="line">The line, cleaned.</param>
    /// <param name="before">The last word of the line before, or null where a sentence ended.</param>
    internal string Restore(string line, string? before)
    {
        var units = Enum.GetValues<Cutting>().Select(c => LineUnits.Cut(line, lexicon, c)).FirstOrDefault(u => u.Count <= MostUnits);
        if (units is null or { Count: 0 })
        {
            return line.Trim();
        }

        var best = Best(units, before);
        InBrackets = best.InBrackets;
        return best.Text.Trim();
    }

    // reached[p] holds the best outcomes that have read all units from p to the end of the line.
    private LineReading Best(List<LineUnit> units, string? before)
    {
        var start = new LineReading(lexicon, before, InBrackets);
        var reached = new List<LineReading>[units.Count + 1];
        reached[units.Count] = [start];
        for (var p = units.Count; p > 0; p--)
        {
            foreach (var reading in Best(reached[p]))
            {
                for (var q = p - 1; q >= 0; q--)
                {
                    // The end of a run touches what was read before it with or without a space: the program lost or made spaces there.
                    (reached[q] ??= []).Add(Read(reading, units, q, p, glued: false));
                    if (reading.MayGlue && units[q].IsLetters)
                    {
                        reached[q].Add(Read(reading, units, q, p, glued: true));
                    }

                    _budget -= p - q;
                    if (_budget < 0)
                    {
                        return Read(start, units, 0, units.Count, glued: false).Ended();
                    }
                }
            }
        }

        return reached[0].Select(r => r.Ended()).MaxBy(r => r.Score)!;
    }

    private static IEnumerable<LineReading> Best(List<LineReading>? readings)
    {
        var best = (readings ?? []).OrderByDescending(r => r.Hope).Take(Kept).ToList();
        return best.TakeWhile(r => r.Hope > best[0].Hope - Hopeless);
    }

    private static LineReading Read(LineReading reading, List<LineUnit> units, int from, int to, bool glued)
    {
        var cut = to < units.Count ? CostOfCut(units[to], glued, units[from], units[to - 1]) : 0;
        var next = reading.Plus(units[from], glued ? 0 : 1, cut);
        for (var i = from + 1; i < to; i++)
        {
            next = next.Plus(units[i], units[i].Gap, CostOfNoCut(units[i - 1], units[i]));
        }

        return next;
    }

    // What nobody writes within a run: two spaces, a figure or Latin against letters, a comma that stands apart from its word.
    private static double CostOfNoCut(LineUnit left, LineUnit right) =>
        right.Gap == 2 && left.Text != ")" ? -0.4
        : right.Gap == 1 && right.Text is "،" or "." ? -0.6
        : right.Gap == 0 && !left.IsSign && !right.IsSign && left.IsLetters != right.IsLetters && right.Text != "%" && left.Text != "و" ? -0.8
        : 0;

    // Two spaces, or letters against a figure, betray the end of a run; one space hardly does; inside a word it takes a reason.
    private static double CostOfCut(LineUnit right, bool glued, LineUnit first, LineUnit last)
    {
        // «word، word» is how it is typed.
        var typed = right.Gap == 1 && last is { Text: "،" or ".", Gap: 0 };
        var cut = right.IsInside ? 0.8 : typed ? 0.6 : right.Gap switch { 0 => 0.15, 1 => right.IsSign || last.IsSign ? 0.3 : 0.45, _ => 0.1 };
        var edge = first.Gap > 0 || right.Gap > 0;
        return -(cut + (glued ? (edge ? 0.3 : 0) : (edge || !last.IsLetters ? 0 : 0.1)));
    }
}
