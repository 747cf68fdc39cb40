using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Incoming.Reading;

/// <summary>Tells what kind a line of the schedule, or of the actions, is. Its text is kept as it stands.</summary>
internal static class ScheduleReader
{
    private static readonly HashSet<string> Because = ["بالنظر", "نظرا", "بسبب", "لكون", "لأن", "لنفاذ"];
    private static readonly HashSet<string> Waits = ["مرتبط", "مرتبطة", "رهين", "رهينة", "انتظار"];

    /// <summary>The line, and how sure it is of its kind.</summary>
    internal static (ScheduleLine Line, Sureness Sure) Line(string text, ActionPlan plan)
    {
        var words = ArabicText.Words(text);
        bool Says(params string[] all) => all.All(words.Contains);
        try
        {
            if (Says("إلغاء") || Says("ملغى") || Says("ملغاة"))
            {
                return (ScheduleLine.Cancelled(text, From(text, Because) ?? text), Sureness.Likely);
            }

            if ((Says("إنجاز", "كافة") || Says("إنجاز", "جميع")) && !Says("سيتم") && !Says("يرتقب"))
            {
                return (ScheduleLine.Done(text), Sureness.Likely);
            }

            if (Says("لم", "يتم", "تحديد") || Says("غير", "محدد"))
            {
                return (ScheduleLine.Undated(text), Sureness.Likely);
            }

            return Waiting(text, words, plan) ?? ByMonths(text, words);
        }
        catch (RefusedException)
        {
            // What it says is against a rule for lines of its kind; as a line without a date it can be confirmed and corrected.
            return (ScheduleLine.Undated(text), Sureness.Guessed);
        }
    }

    /// <summary>A line of the actions.</summary>
    internal static ActionLine Action(string text)
    {
        var words = ArabicText.Words(text);
        return new ActionLine(text, words is ["لا", "تقدم", ..] && words.Contains("الاجتماع"));
    }

    private static (ScheduleLine Line, Sureness Sure)? Waiting(string text, List<string> words, ActionPlan plan)
    {
        var at = words.FindIndex(Waits.Contains);
        if (at < 0)
        {
            return null;
        }

        var commitment = words.FindIndex(at, w => w is "بالالتزام" or "الالتزام");
        if (commitment >= 0 && words.Skip(commitment + 1).Take(2).Select(HeadReader.Figure).FirstOrDefault(f => f is not null) is { } number && plan.Find(number) is not null)
        {
            return (ScheduleLine.Depends(text, number), Sureness.Likely);
        }

        var awaited = From(text, Waits) is { } rest && rest.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? rest[(space + 1)..] : null;
        return (ScheduleLine.Awaiting(text, awaited is ['ب', _, _, ..] ? awaited[1..] : awaited ?? text, null), Sureness.Likely);
    }

    private static (ScheduleLine Line, Sureness Sure) ByMonths(string text, List<string> words)
    {
        // A whole day by which a date is promised.
        if (words.Contains("تحديد") && HeadReader.DateIn(words) is { } day)
        {
            var (from, to) = (text.IndexOf("تحديد", StringComparison.Ordinal), text.IndexOf("خلال", StringComparison.Ordinal));
            return (ScheduleLine.Awaiting(text, to > from ? text[from..to] : null, day), Sureness.Likely);
        }

        var months = PlanMonths.In(text);
        if (months.Count == 0)
        {
            return (ScheduleLine.Undated(text), Sureness.Guessed);
        }

        var open = words.Contains("ابتداء") || words.Contains("انطلاقا") || words.Contains("اعتبارا");
        return (ScheduleLine.Dated(text, new MonthWindow(months.Min(), open ? null : months.Max())), Sureness.Likely);
    }

    // The text from the first of some words on.
    private static string? From(string text, HashSet<string> words)
    {
        var first = words.Select(w => $" {text} ".IndexOf($" {w} ", StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(-1).Min();
        return first < 0 ? null : text[first..];
    }
}
