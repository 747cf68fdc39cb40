using FsCheck;
using FsCheck.Fluent;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Attacks;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Exports.Minutes;

/// <summary>Whatever people type, and whatever a file of seeds holds, the minutes are valid, and both forms say it as a text.</summary>
public sealed class HostileMinutesTests
{
    private static readonly string[] Hostile =
    [
        .. XssCorpus.OneIn(8),
        "محارف \u0000\u0001\u0008\u000B\u001F\u007F\uFFFE\uFFFF في الوسط", "\u202Eمقلوب\u202C \u2066معزول\u2069 \u061C\u200F", "نصف حرف \uD83D هنا \uDE00", "😀 👩‍👩‍👧 ﷽ ﻻ",
        "=1+1", "]]> & <w:p/> &#1; &#xFFFE;", new string('ع', 1000), new string('W', 1000), string.Concat(Enumerable.Repeat("1ع", 500)), "a\tb\nج", "50 % و٧٥ ٪ و-3 و+4 و2018-2020",
    ];

    [Fact]
    public async Task A_hostile_text_in_every_field_is_a_text_in_both_forms()
    {
        foreach (var text in Hostile)
        {
            var docx = await Stands(AnyProceedings.Everywhere(text));

            // Where a person reads it by itself: title, title of a commitment, lines, remark, reason, place, agenda, decisions.
            docx.Texts.Count(t => t == LineText.Clean(text)).ShouldBeGreaterThanOrEqualTo(14, text);
        }
    }

    [Fact]
    public void Any_board_gives_a_valid_document_that_says_what_its_page_says()
    {
        var texts = Gen.OneOf(
            Gen.Elements(Hostile),
            Gen.Choose(1, 40).SelectMany(n => Gen.Choose(1, char.MaxValue).ArrayOf(n)).Select(chars => "ع" + string.Concat(chars.Select(c => (char)c))));

        Prop.ForAll(Arb.From(AnyProceedings.Of(texts)), proceedings => Stands(proceedings).GetAwaiter().GetResult().Texts.Count > 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithQuietOnSuccess(true));
    }

    private static async Task<WrittenMinutes> Stands(Proceedings proceedings)
    {
        var file = WrittenMinutes.Write(proceedings);
        WrittenMinutes.Faults(file).ShouldBeEmpty();
        var docx = WrittenMinutes.OfDocx(file);
        (await WrittenMinutes.Page(proceedings)).Texts.ShouldBe(docx.Texts);
        return docx;
    }
}
