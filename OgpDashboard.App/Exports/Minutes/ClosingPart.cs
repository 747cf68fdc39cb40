using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>Who signs, which version this is, and by what it can be told later that nothing was altered.</summary>
internal sealed class ClosingPart(IStringLocalizer<Texts> texts, Words words, WallClock wall)
{
    // The word of the command line that checks a record; it is no word of any language.
    private const string Verify = "verify";

    internal IEnumerable<Block> Of(Proceedings proceedings)
    {
        yield return new Heading(1, Phrase.Of(texts["Minutes.Signatures"]));
        yield return new Signatures([texts["Minutes.Chair"], texts["Minutes.Rapporteur"]], [texts["Minutes.SignName"], texts["Minutes.SignDate"], texts["Minutes.Sign"]]);
        yield return new Heading(1, Phrase.Of(texts["Minutes.Version"]));
        yield return new Paragraph(Standing(proceedings));
        if (proceedings.Closing?.Anchor is { } anchor)
        {
            yield return new Paragraph(
                Phrase.Of(texts["Minutes.Anchor", anchor.Number]) + Phrase.Space
                + Phrase.LeftToRight(string.Create(CultureInfo.InvariantCulture, $"{anchor.Number}-{anchor.ShortHash}")));
            yield return new Paragraph(Phrase.Of(texts["Minutes.AnchorText", texts["Record.Title"], Verify]), Tone.Aside);
        }
    }

    /// <summary>Which version these minutes are, whether they are final, and since when.</summary>
    internal Phrase Standing(Proceedings proceedings) => Phrase.Of($"{texts["Meeting.Version", proceedings.Version]} · {Finality(proceedings)}");

    private string Finality(Proceedings proceedings) => proceedings switch
    {
        { IsDraft: true } => texts["Minutes.NotClosed"],
        { Closing: { } closing } => texts["Minutes.ClosedBy", words.MomentOf(wall.Here(closing.At)), closing.By],

        // A closed meeting without a snapshot: a moment of it that was asked for, or one that was closed before there were snapshots; else it came from a document.
        { Board.Meeting.ClosedAt: not null } => texts["Minutes.Moment", proceedings.Board.Number],
        _ => texts["Minutes.Loaded"],
    };
}
