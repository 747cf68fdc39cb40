using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>
/// Says of which commitment each row is, where the numbers were lost. Rows stand in the plan's order and some commitments may have none, so it is an alignment of
/// rows and commitments: the best of all in-order ones, by dynamic programming over rows and commitments. How well a row fits a commitment:
/// words that both have (a rare word weighs more), of its title and of what earlier meetings said of it; months of what remains that lie in its published time;
/// another row in the very same words whose commitment has the same lead; not a row that waits for it. How well a commitment is left out: better if nobody who takes part answers for it.
/// </summary>
internal sealed class RowMatch
{
    private readonly MeetingBook _book;
    private readonly List<ReadRow> _rows;
    private readonly List<Participant> _parts;
    private readonly List<Commitment> _plan;
    private readonly Dictionary<string, double> _weight;
    private readonly List<HashSet<string>> _said;

    private RowMatch(MeetingBook book, List<ReadRow> rows, List<Participant> parts)
    {
        (_book, _rows, _parts, _plan) = (book, rows, parts, [.. book.Plan.Commitments]);
        _said = _plan.ConvertAll(c => Stems(Known(c)));
        _weight = _said.SelectMany(s => s).GroupBy(s => s).ToDictionary(g => g.Key, g => Math.Log((double)(_plan.Count + 1) / g.Count()));
    }

    /// <summary>The commitment of each row, and how sure it is; null for a row beyond the plan.</summary>
    internal static List<(int? Commitment, Sureness Sure)> Of(MeetingBook book, List<ReadRow> rows, List<Participant> parts)
    {
        if (rows.TrueForAll(r => r.Number is not null))
        {
            return rows.ConvertAll(r => (r.Number, Sureness.Certain));
        }

        var match = new RowMatch(book, rows, parts);
        var first = match.Align(match.Fits(null));
        return match.Judge(match.Fits(first.Chosen));
    }

    private static HashSet<string> Stems(string text) => [.. ArabicText.Words(text).Where(w => w.Length > 3).Select(WordForms.Stem).Where(s => s.Length > 2)];

    private string Known(Commitment commitment) => string.Join(' ',
        _book.Boards.Select(b => b.Find(commitment.Number)).OfType<CommitmentRow>()
            .SelectMany(r => r.Said.Actions.Select(a => a.Text).Concat(r.Said.Schedule.Select(s => s.Text))).Prepend(commitment.Title));

    // Fits[i, j]: how well row i fits commitment j.
    private double[,] Fits(int[]? chosen)
    {
        var fits = new double[_rows.Count, _plan.Count];
        var own = _rows.ConvertAll(r => Stems(r.Text));
        var windows = _rows.ConvertAll(r => PlanMonths.In(string.Join(' ', r.Schedule.Select(s => s.Text))));
        var waits = _rows.ConvertAll(r => r.Schedule.Select(s => ScheduleReader.Line(s.Text, _book.Plan).Line.DependsOn).OfType<int>().ToHashSet());
        for (var i = 0; i < _rows.Count; i++)
        {
            for (var j = 0; j < _plan.Count; j++)
            {
                var shared = own[i].Where(_said[j].Contains).Sum(s => _weight[s]) * 0.5;
                var late = windows[i].Count > 0 && windows[i].Max() > _plan[j].Period.To.LastMonth;
                var waitsForItself = waits[i].Contains(_plan[j].Number);
                fits[i, j] = shared + (late ? -0.2 : 0) + (waitsForItself ? -3 : 0) + (chosen is null ? 0 : Likeness(i, j, chosen));
            }
        }

        return fits;
    }

    // Whoever answers for several commitments writes of them in the same words.
    private double Likeness(int row, int commitment, int[] chosen)
    {
        var remark = _rows[row].Platform?.Report.Remark;
        return remark is not null && _parts.Exists(p => p.Commitments.Contains(_plan[commitment].Number)
            && _rows.Where((r, i) => i != row && r.Platform?.Report.Remark == remark && chosen[i] >= 0 && chosen[i] != commitment && p.Commitments.Contains(_plan[chosen[i]].Number)).Any()) ? 1 : 0;
    }

    private double LeftOut(int commitment) => _parts.Exists(p => p.Commitments.Contains(_plan[commitment].Number)) ? -1.5 : 0;

    // best[i, j]: the most that the first i rows and the first j commitments can give.
    private (int[] Chosen, double Score) Align(double[,] fits, int row = -1, int not = -1)
    {
        const double Surplus = -1000;
        var best = new double[_rows.Count + 1, _plan.Count + 1];
        for (var i = 0; i <= _rows.Count; i++)
        {
            for (var j = 0; j <= _plan.Count; j++)
            {
                var pair = i > 0 && j > 0 && !(i - 1 == row && j - 1 == not) ? best[i - 1, j - 1] + fits[i - 1, j - 1] : double.MinValue;
                var skip = j > 0 ? best[i, j - 1] + LeftOut(j - 1) : double.MinValue;
                var extra = i > 0 ? best[i - 1, j] + Surplus : double.MinValue;
                best[i, j] = i == 0 && j == 0 ? 0 : Math.Max(pair, Math.Max(skip, extra));
            }
        }

        var chosen = Enumerable.Repeat(-1, _rows.Count).ToArray();
        for (var (i, j) = (_rows.Count, _plan.Count); i > 0 && j > 0;)
        {
            if (!(i - 1 == row && j - 1 == not) && best[i, j] == best[i - 1, j - 1] + fits[i - 1, j - 1])
            {
                chosen[--i] = --j;
            }
            else if (best[i, j] == best[i, j - 1] + LeftOut(j - 1))
            {
                j--;
            }
            else
            {
                i--;
            }
        }

        return (chosen, best[_rows.Count, _plan.Count]);
    }

    // A row is likely where it is when every other alignment that moves it is clearly worse.
    private List<(int? Commitment, Sureness Sure)> Judge(double[,] fits)
    {
        var (chosen, score) = Align(fits);
        return [.. chosen.Select((j, i) => j < 0 ? ((int?)null, Sureness.Guessed)
            : ((int?)_plan[j].Number, score - Align(fits, i, j).Score > 1.5 ? Sureness.Likely : Sureness.Guessed))];
    }
}
