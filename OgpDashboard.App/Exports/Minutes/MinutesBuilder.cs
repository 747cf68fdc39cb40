using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Minutes;

/// <summary>
/// Makes the minutes of what leaves a meeting: first what the document of 17 June 2020 holds, under its headings and in its order, then what it leaves out.
/// The same proceedings always give the same minutes.
/// </summary>
/// <param name="texts">The words around what people typed.</param>
/// <param name="wall">The clock on which a closing is told.</param>
internal sealed class MinutesBuilder(IStringLocalizer<Texts> texts, WallClock wall)
{
    private readonly Words _words = new(texts);

    /// <summary>The minutes.</summary>
    internal MinutesDocument Of(Proceedings proceedings)
    {
        var board = proceedings.Board;
        var title = texts["Minutes.Title"].Value;
        var version = texts["Meeting.Version", proceedings.Version].Value;
        return new MinutesDocument(
            $"{title} · {_words.Day(board.Meeting.Details.Date)} · {board.Plan.Title}",
            Phrase.Of($"{title} · {_words.Day(board.Meeting.Details.Date)} · {version}"),
            proceedings.Closing?.Anchor is { } anchor
                ? Phrase.Of(texts["Minutes.AnchorShort"]) + Phrase.Space + Phrase.LeftToRight(string.Create(CultureInfo.InvariantCulture, $"{anchor.Number}-{anchor.ShortHash}"))
                : Phrase.Empty,
            proceedings.IsDraft ? texts["Minutes.Draft"].Value : null,
            [.. Blocks(proceedings, title)]);
    }

    private IEnumerable<Block> Blocks(Proceedings proceedings, string title)
    {
        var board = proceedings.Board;
        var closing = new ClosingPart(texts, _words, wall);
        yield return new Heading(0, Phrase.Of(title));
        yield return new Paragraph(Phrase.Of(board.Plan.Title), Tone.Subtitle);
        yield return new Paragraph(closing.Standing(proceedings), Tone.Aside);
        if (proceedings.IsDraft)
        {
            yield return new Paragraph(Phrase.Of(texts["Minutes.DraftText"]), Tone.Flag);
        }

        ImmutableArray<IEnumerable<Block>> parts =
        [
            new OpeningPart(texts, _words).Of(board.Meeting),
            new DiscussedPart(texts).Of(board),
            new FiguresPart(texts, _words).Of(proceedings),
            new StandstillPart(texts, _words).Of(board),
            new DecisionsPart(texts, _words).Of(proceedings),
            new RegisterPart(texts, _words).Of(board),
            new AttendancePart(texts, _words).Of(board),
            closing.Of(proceedings),
        ];
        foreach (var block in parts.SelectMany(p => p))
        {
            yield return block;
        }
    }
}
