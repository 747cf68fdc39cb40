using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Components.Text;

/// <summary>Composes the texts that have a number, a date or a choice in them. Western digits, as in the document.</summary>
/// <param name="texts">The texts of the user's language.</param>
public sealed class Words(IStringLocalizer<Texts> texts)
{
    /// <summary>A number for people: at most one decimal, never in Arabic-Indic digits.</summary>
    public static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The same, where a tenth is too coarse: at most two decimals.</summary>
    public static string Hundredths(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The name of an enumeration's value, from the key <c>Type.token</c>.</summary>
    public string Name<T>(T value)
        where T : struct, Enum => texts[$"{typeof(T).Name}.{Token.Of(value)}"];

    /// <summary>A month as Morocco names it: «غشت 2020».</summary>
    public string Month(Month month) => $"{MonthName(month.Number)} {month.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The name of month 1–12.</summary>
    public string MonthName(int number) => texts[$"Month.{number.ToString(CultureInfo.InvariantCulture)}"];

    /// <summary>A point of the plan's calendar, to the month or to the year.</summary>
    public string Date(PlanDate date) => date.MonthNumber is { } month
        ? Month(new Month(date.Year, month))
        : date.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>A window of months: «أكتوبر - نونبر 2020», «ابتداء من أكتوبر 2020».</summary>
    public string Window(MonthWindow window) => window switch
    {
        { To: null } => texts["Window.From", Month(window.From)],
        { To: { } to } when to == window.From => Month(to),
        { To: { } to } when to.Year == window.From.Year => $"{MonthName(window.From.Number)} - {Month(to)}",
        { To: { } to } => $"{Month(window.From)} - {Month(to)}",
    };

    /// <summary>A day with its weekday: «الأربعاء 17 يونيو 2020».</summary>
    public string LongDay(DateOnly day) => $"{Weekday(day)} {Day(day)}";

    /// <summary>A day: «17 يونيو 2020».</summary>
    public string Day(DateOnly day) => $"{day.Day.ToString(CultureInfo.InvariantCulture)} {Month(new Month(day.Year, day.Month))}";

    /// <summary>A moment to the second: «17 يونيو 2020 · 14:03:22».</summary>
    /// <param name="moment">The moment, as the wall shows it.</param>
    public string MomentOf(DateTimeOffset moment) =>
        $"{Day(DateOnly.FromDateTime(moment.DateTime))} · {moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";

    /// <summary>Since when something is so: the hour, and the day where it is not today. Held together from left to right within the sentence.</summary>
    /// <param name="moment">The moment, as the wall shows it.</param>
    /// <param name="today">The day that the wall shows.</param>
    public string SinceWhen(DateTimeOffset moment, DateOnly today)
    {
        var hour = $"\u2066{moment.ToString("HH:mm", CultureInfo.InvariantCulture)}\u2069";
        return DateOnly.FromDateTime(moment.DateTime) is var day && day == today ? hour : $"{Day(day)}، {hour}";
    }

    /// <summary>The weekday that the calendar gives to a day.</summary>
    public string Weekday(DateOnly day) => texts[$"Weekday.{((int)day.DayOfWeek).ToString(CultureInfo.InvariantCulture)}"];

    /// <summary>
    /// A counted thing in the form that its number asks for; keys <c>key.zero</c>, <c>.one</c>, <c>.two</c>, <c>.few</c>, <c>.many</c>, <c>.other</c>.
    /// The classes are those of the Unicode CLDR plural rules for Arabic.
    /// </summary>
    public string Count(string key, int n) => texts[$"{key}.{PluralClass(n)}", n];

    /// <summary>What a card says of all that remains; empty when nothing was said.</summary>
    public string Remaining(ScheduleSummary summary)
    {
        if (summary.State is not { } state)
        {
            return "";
        }

        var parts = new List<string>();
        if (summary.Window is { } window)
        {
            parts.Add(Window(window));
        }
        else if (state == ScheduleState.Awaiting && summary.AwaitedBy is { } by)
        {
            parts.Add(texts["Remaining.by", Day(by)]);
        }
        else
        {
            parts.Add(texts[$"Remaining.{Token.Of(state)}"]);
        }

        parts.AddRange(summary.DependsOn.Select(n => (string)texts["Remaining.on", n]));
        return string.Join(" · ", parts);
    }

    /// <summary>What a line of a schedule says beside its words and its state: months, whom it waits for, why it is cancelled; empty when nothing.</summary>
    public string Detail(ScheduleLine line) => line switch
    {
        { Window: { } window } => Window(window),
        { DependsOn: { } on } => texts["Remaining.on", on],
        { State: ScheduleState.Awaiting } => string.Join(" · ", new[] { line.AwaitedFrom, Promised(line) }.OfType<string>()),
        { Reason: { } reason } => reason,
        _ => "",
    };

    /// <summary>When an activity is to be done, in the column of dates: its months, the day of a promise, or that it is not set yet.</summary>
    public string When(ScheduleLine line) => line switch
    {
        { Window: { } window } => Window(window),
        { State: ScheduleState.Cancelled or ScheduleState.Done } => Name(line.State),
        _ => Promised(line) ?? texts["Date.None"],
    };

    private string? Promised(ScheduleLine line) => line.AwaitedBy is { } by ? texts["Remaining.by", Day(by)].Value : null;

    /// <summary>Why a commitment did not move, as a phrase: «في انتظار رد 9 هيئات».</summary>
    public string Reason(DelayReason reason)
    {
        var said = reason switch
        {
            { Kind: DelayKind.AwaitingReplies, Number: { } bodies } => Count("Reason.replies", bodies),
            { Kind: DelayKind.DependsOn, Number: { } on } => texts["Reason.on", on],
            { Kind: DelayKind.Other } => "",
            _ => Name(reason.Kind),
        };
        return string.Join(" · ", new[] { said, reason.Text }.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>In how many meetings in a row a commitment did not move: «لا تقدم للمرة الثانية على التوالي».</summary>
    /// <param name="meetings">How many, from 1.</param>
    public string Standstill(int meetings) => meetings switch
    {
        <= 1 => texts["Card.NoProgress"],
        <= 10 => texts[$"Standstill.{meetings.ToString(CultureInfo.InvariantCulture)}"],
        _ => Count("Standstill.meetings", meetings),
    };

    /// <summary>What was changed, where there is no markup: «الالتزام 4 · 68 %».</summary>
    public string What(Change change) => change switch
    {
        RowChange row => $"{texts["Journal.Commitment", row.Commitment]} · {Value(row)}",
        _ => texts[$"Journal.{change.GetType().Name}"],
    };

    /// <summary>The sentence for a refusal.</summary>
    public string Sentence(RefusedException refused) => texts[
        $"Refusal.{Token.Of(refused.Refusal)}",
        [.. refused.Details.Select(Detail)]];

    // A number keeps its sign on its left inside an Arabic sentence: isolated, as <bdi> does where there is markup.
    private object Detail(object detail) => detail switch
    {
        DateOnly day => Day(day),
        Month month => Month(month),
        int number => $"\u2066{number.ToString(CultureInfo.InvariantCulture)}\u2069",
        _ => detail,
    };

    private string Value(RowChange change) => change switch
    {
        PercentReported { Percent: { } percent } => $"{Number(percent.Value)} %",
        PercentReported => texts["Percent.None"],
        PlatformReported platform => Name(platform.Platform.Status),
        _ => texts[$"Journal.{Token.Of(change.Field)}"],
    };

    private static string PluralClass(int n) => (n, n % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11 and <= 99) => "many",
        _ => "other",
    };
}
