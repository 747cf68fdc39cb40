using System.Text.RegularExpressions;
using OgpDashboard.App.Components;
using OgpDashboard.App.Components.Decisions;
using OgpDashboard.App.Exports;
using OgpDashboard.Domain;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Tests.Conventions;

/// <summary>Every text of the page stands in the resource file, and every text of the file is on the page.</summary>
public sealed partial class TextTests
{
    private static readonly string[] Forms = ["zero", "one", "two", "few", "many", "other"];

    [Fact]
    public void Every_text_that_is_asked_for_is_there() => Asked().Except(Sources.Texts.Keys).Order().ShouldBeEmpty();

    [Fact]
    public void Every_text_that_is_there_is_asked_for() => Sources.Texts.Keys.Except(Asked()).Order().ShouldBeEmpty();

    [Fact]
    public void The_readers_of_the_sources_see_what_they_should()
    {
        var literal = Literal().ToList();

        literal.Count.ShouldBeGreaterThan(80);
        literal.ShouldContain("Meeting.Correct", "a choice between two keys");
        Counted().ShouldContain("Filter.Shown");
        Composed().Select(c => c.Source).ShouldBe(Prefixes(), ignoreOrder: true, "a key that is composed anew: say here of what");
    }

    [Fact]
    public void No_text_is_empty_or_padded() =>
        Sources.Texts.Where(t => string.IsNullOrWhiteSpace(t.Value) || t.Value.Trim() != t.Value).Select(t => t.Key).ShouldBeEmpty();

    [Fact]
    public void Every_text_is_Arabic() => Sources.Texts.Where(t => LatinRun().IsMatch(t.Value)).Select(t => t.Key).ShouldBeEmpty();

    [Fact]
    public void No_text_has_Arabic_Indic_digits() =>
        Sources.Texts.Where(t => t.Value.Any(c => char.IsDigit(c) && !char.IsAsciiDigit(c))).Select(t => t.Key).ShouldBeEmpty();

    [Fact]
    public void A_refusal_is_a_whole_sentence() =>
        Sources.Texts.Where(t => t.Key.StartsWith("Refusal.", StringComparison.Ordinal) && !t.Value.EndsWith('.')).Select(t => t.Key).ShouldBeEmpty();

    [Fact]
    public void The_forms_of_a_plural_take_the_same_number()
    {
        foreach (var key in Counted())
        {
            foreach (var form in new[] { "few", "many", "other" })
            {
                Sources.Texts[$"{key}.{form}"].ShouldContain("{0}", Case.Sensitive, $"{key}.{form}");
            }
        }
    }

    [Fact]
    public void No_Arabic_stands_in_markup_or_code_of_the_page()
    {
        // The comma between names in a list is the one sign that is not a word.
        var found = from file in Sources.Product
                    where file.Name.StartsWith("OgpDashboard.App/", StringComparison.Ordinal)
                    from line in file.Text.Split('\n')
                    where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.TrimStart().StartsWith("@*", StringComparison.Ordinal)
                    where ArabicWord().IsMatch(line.Split("//")[0])
                    select $"{file.Name}: {line.Trim()}";

        found.ShouldBeEmpty();
    }

    private static HashSet<string> Asked() =>
        [.. Literal(), .. Counted().SelectMany(key => Forms.Select(form => $"{key}.{form}")), .. Composed().SelectMany(c => c.Keys)];

    // T["Key"], T["Key", value], T[choice ? "Key" : "Other"].
    private static IEnumerable<string> Literal() =>
        (from file in Sources.Product
         from Match asked in Indexer().Matches(file.Text)
         from Match key in Key().Matches(asked.Value)
         select key.Groups["key"].Value).Distinct();

    private static IEnumerable<string> Counted() =>
        (from file in Sources.Product from Match counted in Count().Matches(file.Text) select counted.Groups["key"].Value).Distinct();

    // The prefixes of T[$"Prefix.{…}"] in the sources.
    private static IEnumerable<string> Prefixes() =>
        (from file in Sources.Product from Match composed in Composition().Matches(file.Text) select composed.Groups["key"].Value).Distinct();

    private static IEnumerable<(string Source, IEnumerable<string> Keys)> Composed() =>
    [
        ("{typeof(T).Name}.", [
            .. Names<Progress>(), .. Names<PlatformStatus>(), .. Names<ScheduleState>(), .. Names<Attendance>(),
            .. Names<AttentionReason>(), .. Names<MeetingState>(), .. Names<BoardView>(), .. Names<Role>(), .. Names<DecisionKind>(), .. Names<DelayKind>(), .. Names<Movement>(), .. Names<DecisionFilter>(),
            .. Names<Sureness>(), .. Names<ProposalPart>(), .. Names<MinutesPart>(), .. Names<OfferKind>()]),
        ("{key}.", []),
        ("Month.", Enumerable.Range(1, 12).Select(n => FormattableString.Invariant($"Month.{n}"))),
        ("Weekday.", Enumerable.Range(0, 7).Select(n => FormattableString.Invariant($"Weekday.{n}"))),
        ("Refusal.", Names<Refusal>()),
        ("Incoming.", Enum.GetValues<IncomingFault>().Select(f => $"Incoming.{Token.Of(f)}")),
        ("Export.", ["Export.minutes.docx", "Export.board.xlsx", "Export.board.csv", "Export.board.json", "Export.open-data.csv", "Export.open-data.json", "Export.summary.svg", "Export.charts.zip", "Export.invitation.ics"]),
        ("Standstill.", Enumerable.Range(2, 9).Select(n => FormattableString.Invariant($"Standstill.{n}"))),
        ("Remaining.", Enum.GetValues<ScheduleState>().Where(s => s != ScheduleState.Dated).Select(s => $"Remaining.{Token.Of(s)}")),
        ("Journal.", [
            .. typeof(Change).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Change)) && !t.IsAbstract && !t.IsSubclassOf(typeof(RowChange))).Select(t => $"Journal.{t.Name}"),
            "Journal.actions", "Journal.schedule", "Journal.reason"]),
        ("Done.", ["Done.account", "Done.passkey", "Done.passkey-removed", "Done.password", "Done.sso"]),
        ("Chart.", ["Chart.status", "Chart.platform"]),
        ("Totals.", ["Totals.complete", "Totals.unfinished", "Totals.no-progress", "Totals.platform-updated", "Totals.platform-not-updated", "Totals.undated", "Totals.not-reported"]),
    ];

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(v => $"{typeof(T).Name}.{Token.Of(v)}");

    [GeneratedRegex("""\b(?:T|t|texts)\[[^\]]*\]""", RegexOptions.None, 1000)]
    private static partial Regex Indexer();

    [GeneratedRegex("""(?<!\$)"(?<key>[A-Z][A-Za-z]+\.[A-Za-z][\w-]*)["]""", RegexOptions.None, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("""\bCount\("(?<key>[\w.]+)["]""", RegexOptions.None, 1000)]
    private static partial Regex Count();

    [GeneratedRegex("""\b(?:T|t|texts)\[\s*\$"(?<key>\{typeof\(T\)\.Name\}\.|\{key\}\.|\w+\.)\{""", RegexOptions.None, 1000)]
    private static partial Regex Composition();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex LatinRun();

    [GeneratedRegex(@"[\u0621-\u064A]{2,}", RegexOptions.None, 1000)]
    private static partial Regex ArabicWord();
}
