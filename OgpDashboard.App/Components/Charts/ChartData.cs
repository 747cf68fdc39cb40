using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Board;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Components.Charts;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Horizontal bars, 0–100, that grow from the right.</summary>
    Bars,

    /// <summary>A ring of parts of a whole.</summary>
    Ring,

    /// <summary>A line over meetings, 0–100.</summary>
    Line,

    /// <summary>Bars that hang between a «from» and a «to», the two series: each goes on where the one before ended.</summary>
    Steps,
}

/// <summary>A chart as numbers: what is drawn, and what its table says to a screen reader.</summary>
/// <param name="Name">Its stable name, for example <c>by-commitment</c>.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Title">Its title.</param>
/// <param name="Labels">What each point stands for.</param>
/// <param name="Series">The figures, one series for each colour of the legend.</param>
public sealed record ChartData(string Name, ChartKind Kind, string Title, ImmutableArray<string> Labels, ImmutableArray<ChartSeries> Series)
{
    private static readonly ConditionalWeakTable<Domain.Meetings.Board, ChartData> OfBoards = [];

    /// <summary>Each commitment's figure, beside that of the last meeting where there was one.</summary>
    /// <param name="board">The board.</param>
    /// <param name="t">The words.</param>
    /// <param name="page">The page of a board too long for one; null for all of it.</param>
    public static ChartData ByCommitment(Domain.Meetings.Board board, IStringLocalizer<Texts> t, RowWindow? page = null)
    {
        if (page is not null && board.Rows.Length <= RowWindow.Length)
        {
            // Every page of the process shows the same: its numbers are made once for each board.
            return OfBoards.GetValue(board, b => ByCommitment(b, t));
        }

        var rows = RowsOf(board, page);
        var now = new ChartSeries(
            t["Chart.ThisMeeting"], [.. rows.Select(r => (decimal?)r.Percent?.Value)], [.. rows.Select(Tone)]);
        var before = new ChartSeries(
            t["Chart.LastMeeting"], [.. rows.Select(r => (decimal?)r.Before?.Percent?.Value)], [.. rows.Select(_ => "quiet")]);
        return new ChartData(
            "by-commitment", ChartKind.Bars, t["Chart.by-commitment"],
            [.. rows.Select(r => r.Number.ToString(CultureInfo.InvariantCulture))],
            board.Meeting.Follows is null ? [now] : [now, before]);
    }

    /// <summary>The commitments whose figures that chart shows: all, also where others are filtered out; of a board too long for one page, those of the page.</summary>
    public static IReadOnlyList<CommitmentRow> RowsOf(Domain.Meetings.Board board, RowWindow? page) => board.Rows.Length <= RowWindow.Length ? board.Rows : page?.Rows ?? board.Rows;

    /// <summary>How many commitments stand where.</summary>
    public static ChartData Status(Domain.Meetings.Board board, IStringLocalizer<Texts> t, Words words) => Ring(
        "status", board, t, words, r => r.Progress, [(Progress.Complete, "good"), (Progress.Unfinished, "main"), (Progress.NotReported, "quiet")]);

    /// <summary>How many commitments have their tracking platform updated.</summary>
    public static ChartData Platform(Domain.Meetings.Board board, IStringLocalizer<Texts> t, Words words) => Ring(
        "platform", board, t, words, r => r.Said.Platform.Status,
        [(PlatformStatus.Updated, "good"), (PlatformStatus.NotUpdated, "bad"), (PlatformStatus.Remark, "warn"), (PlatformStatus.Unknown, "quiet")]);

    /// <summary>The mean of each meeting held so far.</summary>
    /// <param name="held">The meetings, oldest first: as they stand, or as a snapshot keeps them.</param>
    /// <param name="t">The words.</param>
    /// <param name="words">Composed words.</param>
    public static ChartData Trend(ImmutableArray<MeanOfMeeting> held, IStringLocalizer<Texts> t, Words words) => new(
        "trend", ChartKind.Line, t["Chart.trend"],
        [.. held.Select(m => words.Day(m.Date))],
        [new ChartSeries(t["Chart.Mean"], [.. held.Select(m => m.Mean)], [.. held.Select(_ => "main")])]);

    /// <summary>Whether the same is drawn.</summary>
    public bool Equals(ChartData? other) => ReferenceEquals(this, other)
        || (other is not null && Name == other.Name && Title == other.Title && Labels.SequenceEqual(other.Labels) && Series.SequenceEqual(other.Series));

    /// <summary>Agrees with <see cref="Equals(ChartData?)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Name, Title, Labels.Length, Series.Length);

    private static ChartData Ring<TValue>(
        string name, Domain.Meetings.Board board, IStringLocalizer<Texts> t, Words words, Func<CommitmentRow, TValue> of, (TValue Value, string Tone)[] parts)
        where TValue : struct, Enum => new(
            name, ChartKind.Ring, t[$"Chart.{name}"],
            [.. parts.Select(p => words.Name(p.Value))],
            [new ChartSeries(t["Chart.Count"], [.. parts.Select(p => (decimal?)board.Rows.Count(r => of(r).Equals(p.Value)))], [.. parts.Select(p => p.Tone)])]);

    private static string Tone(CommitmentRow row) => row switch
    {
        { Progress: Progress.Complete } => "good",
        { UndatedAndUnfinished: true } => "bad",
        _ => "main",
    };
}

/// <summary>One series of a chart.</summary>
/// <param name="Label">Its name in the legend.</param>
/// <param name="Values">Its figures; null where there is none.</param>
/// <param name="Tones">The colour of each, by meaning: <c>main good warn bad quiet</c>.</param>
public sealed record ChartSeries(string Label, ImmutableArray<decimal?> Values, ImmutableArray<string> Tones)
{
    /// <summary>Whether the same is drawn.</summary>
    public bool Equals(ChartSeries? other) =>
        other is not null && Label == other.Label && Values.SequenceEqual(other.Values) && Tones.SequenceEqual(other.Tones);

    /// <summary>Agrees with <see cref="Equals(ChartSeries?)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Label, Values.Length);
}
