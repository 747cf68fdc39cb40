using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Plans;

public sealed class LineTextTests
{
    private static readonly string[] Pieces =
    [
        "نص", "مَدْرَسَة", "a", "e\u0301", "ا\u0653", "\u0958", "a\u0323\u0307", " ", "\u00A0", "\n", "\r\n", "\t", "\u2028", "\u2029", "\u0085", "\v", "\f",
        "\0", "\u0007", "\u001B", "\u007F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u200E", "\u200F", "\u061C",
        "\uFEFF", "\u200B", "\u00AD", "\u2060", "\uD800", "\uDC00", "\uD83D", "\uFFFD", "\uFFFF", "\uE000", "\U000E0001", "\U000E0061", "\u200C", "\u200D", "👩🏽‍🌾", "🇲🇦", "✔️", "٪",
    ];

    private static Arbitrary<string> Typed { get; } = Arb.From(
        Gen.Choose(0, 25).SelectMany(length => Gen.Frequency((9, Gen.Elements(Pieces)), (1, Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()))).ArrayOf(length)).Select(string.Concat));

    [Fact]
    public void Whatever_is_typed_what_is_kept_is_clean() => Whatever(typed =>
    {
        var kept = LineText.Clean(typed);

        kept.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
        kept.ShouldBe(kept.Trim());
        foreach (var rune in kept.EnumerateRunes().Where(r => r.Value is not (0x200C or 0x200D)))
        {
            rune.ShouldNotBe(Rune.ReplacementChar);
            Rune.GetUnicodeCategory(rune).ShouldNotBeOneOf(
                UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.Surrogate, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator);
        }
    });

    [Fact]
    public void Cleaning_twice_is_cleaning_once() => Whatever(typed => LineText.Clean(LineText.Clean(typed)).ShouldBe(LineText.Clean(typed)));

    [Fact]
    public void No_letter_digit_mark_or_sign_is_lost() => Whatever(typed =>
    {
        static string Seen(string text) => string.Concat(text.EnumerateRunes()
            .Where(r => r != Rune.ReplacementChar && (Rune.IsLetterOrDigit(r) || Rune.IsPunctuation(r) || Rune.IsSymbol(r)))).Normalize();

        Seen(LineText.Clean(typed).Normalize(NormalizationForm.FormD)).ShouldBe(Seen(Whole(typed).Normalize(NormalizationForm.FormD)));
    });

    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("ا\u0653", "آ")]
    [InlineData("\u202Eنص\u202C", "نص")]
    [InlineData("\u2067نص\u2069 \u200Fو\u200E\u061C", "نص و")]
    [InlineData("\uFEFFنص\u0007\0", "نص")]
    [InlineData("ن\U000E0061\U000E007Fص", "نص")]
    [InlineData("سطر\nسطر\tسطر\u2028سطر\u2029سطر", "سطر سطر سطر سطر سطر")]
    [InlineData("سطر\u0085سطر\vسطر\fسطر", "سطر سطر سطر سطر")]
    [InlineData("  نص \u00A0", "نص")]
    [InlineData("مي\u200Cخواهم 144ه\u200D", "مي\u200Cخواهم 144ه\u200D")]
    [InlineData("مَدْرَسَةٌ", "مَدْرَسَةٌ")]
    [InlineData("👩🏽‍🌾 🇲🇦 ✔️", "👩🏽‍🌾 🇲🇦 ✔️")]
    public void What_is_typed_is_kept_like_this(string typed, string kept) => LineText.Clean(typed).ShouldBe(kept);

    [Fact]
    public void Halves_of_characters_are_not_kept()
    {
        LineText.Clean("ن\uD800ص").ShouldBe("نص");
        LineText.Clean("\uDC00نص\uD83D").ShouldBe("نص");
        LineText.Clean("ن\uFFFDص").ShouldBe("نص");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\u202E\u2069\uFEFF")]
    [InlineData("\u200D")]
    [InlineData(" \u200C \u200D ")]
    public void What_shows_nothing_is_nothing(string? typed)
    {
        LineText.Optional(typed).ShouldBeNull();
        ((Action)(() => LineText.Required(typed))).ShouldBeRefused(Refusal.TextMissing);
    }

    [Fact]
    public void What_shows_nothing_is_neither_a_remark_nor_a_reason_nor_somebody_to_wait_for()
    {
        const string nothing = "\u202E \u200D";

        ((Action)(() => _ = new PlatformReport(PlatformStatus.Remark, nothing))).ShouldBeRefused(Refusal.RemarkNeedsText);
        ((Action)(() => ScheduleLine.Cancelled("سطر", nothing))).ShouldBeRefused(Refusal.CancelledWithoutReason);
        ((Action)(() => ScheduleLine.Awaiting("سطر", nothing, null))).ShouldBeRefused(Refusal.AwaitedNobody);
        ScheduleLine.Awaiting("سطر", nothing, new DateOnly(2020, 9, 15)).AwaitedFrom.ShouldBeNull();
    }

    [Fact]
    public void A_text_is_measured_as_it_is_kept()
    {
        var longest = new string('ا', LineText.Longest);

        LineText.Required($"  \u202E{longest}\u202C\n").ShouldBe(longest);
        LineText.Required(string.Concat(Enumerable.Repeat("e\u0301", LineText.Longest))).Length.ShouldBe(LineText.Longest);
        TooLong(longest + "ا");

        // This one grows: its form NFC is two letters.
        TooLong(new string('\u0958', LineText.Longest));
        LineText.Required("\u0958").Length.ShouldBe(2);
    }

    [Fact]
    public void What_is_far_too_long_is_not_even_cleaned()
    {
        LineText.Required("ا" + new string('\u202E', LineText.Longest * 4 - 1)).ShouldBe("ا");
        TooLong("ا" + new string('\u202E', LineText.Longest * 4));
        ((Action)(() => LineText.Optional(new string(' ', 41), 10))).ShouldBeRefused(Refusal.TextTooLong).Details.ShouldBe([10]);
    }

    /// <summary>Without the halves of characters, which nothing can bring into a form.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Where(r => r != Rune.ReplacementChar && Rune.GetUnicodeCategory(r) != UnicodeCategory.OtherNotAssigned));

    private static void TooLong(string text) => ((Action)(() => LineText.Required(text))).ShouldBeRefused(Refusal.TextTooLong).Details.ShouldBe([LineText.Longest]);

    private static void Whatever(Action<string> holds) => Prop.ForAll(Typed, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true));
}
