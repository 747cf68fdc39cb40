using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports.Data;

/// <summary>What leaves a meeting, as sheets; in no file's form yet.</summary>
/// <param name="texts">The texts.</param>
/// <param name="wall">The meeting's clock.</param>
internal sealed class BoardSheets(IStringLocalizer<Texts> texts, WallClock wall)
{
    private readonly SheetForms _forms = new(texts);
    private readonly SheetWords _say = new(texts);
    private readonly Words _words = new(texts);
    private readonly ActionText _actions = new(texts["Sheet.NoProgressMark"]);

    /// <summary>All of it, the board first.</summary>
    internal ImmutableArray<Sheet> Of(Proceedings proceedings) =>
    [
        Board(proceedings.Board), Register(proceedings.Board), Decisions(proceedings), Attendance(proceedings.Board.Meeting),
        Agenda(proceedings.Board.Meeting), Meeting(proceedings), History(proceedings),
    ];

    /// <summary>A row for each commitment.</summary>
    internal Sheet Board(Board board) => new(_forms.Board, [.. board.Rows.Select(Row)]);

    private object?[] Row(CommitmentRow row) =>
    [
        row.Number, row.Commitment.OgpId, row.Commitment.Title, row.Commitment.Axis.Name, row.Commitment.Institution, row.AnsweredBy?.Person.Name,
        row.Percent, Why(row), _actions.Of(row.Said.Actions),
        _say.Of(row.Said.Platform.Status), row.Said.Platform.Remark,
        row.Said.Schedule.IsEmpty ? null : string.Join('\n', row.Said.Schedule.Select(l => l.Text)),
        row.Said.Reason is { } reason ? _say.Of(reason.Kind) : null, row.Said.Reason?.Number, row.Said.Reason?.Text,
        _say.Of(row.Progress), row.Before?.Percent, row.Delta is { } delta ? new Gain(delta) : null, row.Standstill,
        row.Attention.IsEmpty ? null : string.Join('\n', row.Attention.Select(a => _say.Of(a))),
    ];

    /// <summary>Why the figure was last changed, where somebody said so: to be said again where it falls.</summary>
    internal static string? Why(CommitmentRow row) => row.LastChange(Field.Percent)?.Change.Why;

    private Sheet Register(Board board) => new(_forms.Register,
    [
        .. from row in board.Rows
           from line in row.Said.Schedule
           select new object?[] { row.Number, line.Text, _say.Of(line.State), line.Window?.From, line.Window?.To, line.DependsOn, line.AwaitedFrom, line.AwaitedBy, line.Reason },
    ]);

    private Sheet Decisions(Proceedings proceedings) => new(_forms.Decisions,
    [
        .. from d in proceedings.Decisions
           let said = d.Decision
           select new object?[]
           {
               _say.Of(said.Kind), said.Commitment, said.Text, said.Owner, said.Due, said.Wanted, _say.Of(d.SettledIn is not null),
               _say.Of(d.Meeting != proceedings.Board.Meeting.Id), said.Id.ToString(),
           },
    ]);

    private Sheet Attendance(Meeting meeting) => new(_forms.Attendance,
    [
        .. meeting.Participants.Select(p => new object?[]
        {
            p.Person.Honorific, p.Person.Name, p.Quality, _say.Of(p.IsDeputy), string.Join("، ", p.Commitments),
            _say.Of(p.Attendance), p.RepresentedBy, p.Arrived, p.Left, p.Person.Note, p.Person.Key,
        }),
    ]);

    private Sheet Agenda(Meeting meeting) => new(_forms.Agenda,
        [.. meeting.Agenda.Select(a => new object?[] { a.Number, a.Text, a.Minutes, _say.Of(a.WalksCommitments), _say.Of(a.IsFinished) })]);

    private Sheet Meeting(Proceedings proceedings)
    {
        var (board, totals) = (proceedings.Board, proceedings.Board.Totals);
        var details = board.Meeting.Details;
        return new Sheet(_forms.Meeting,
        [
            [_forms.MeetingWords[Fields.Form], BoardShape.Name],
            [_forms.MeetingWords[Fields.Plan], board.Plan.Code],
            [texts["Sheet.PlanTitle"].Value, board.Plan.Title],
            [_forms.MeetingWords[Fields.Date], details.Date],
            [texts["Sheet.Weekday"].Value, _words.Weekday(details.Date)],
            [texts["Sheet.StatedWeekday"].Value, board.Meeting.StatedWeekday],
            [_forms.MeetingWords[Fields.Time], details.Time],
            [_forms.MeetingWords[Fields.Place], details.Place],
            [texts["Sheet.MeetingState"].Value, _say.Of(board.Meeting.State)],
            [texts["Sheet.Version"].Value, proceedings.Version],
            [texts["Sheet.ClosedAt"].Value, proceedings.Closing is { } at ? wall.Here(at.At) : null],
            [texts["Sheet.ClosedBy"].Value, proceedings.Closing?.By],
            [texts["Sheet.Anchor"].Value, proceedings.Closing?.Anchor?.ToString()],
            [texts["Sheet.Mean"].Value, totals.Mean.Value],
            [texts["Sheet.Reported"].Value, totals.Mean.Reported],
            [texts["Sheet.Complete"].Value, totals.Complete],
            [texts["Sheet.Unfinished"].Value, totals.Unfinished],
            [texts["Sheet.NotReported"].Value, totals.NotReported.Length],
            [texts["Sheet.NoProgressCount"].Value, totals.NoProgress],
            [texts["Sheet.Undated"].Value, totals.Undated],
        ]);
    }

    private Sheet History(Proceedings proceedings) => new(_forms.History, [.. proceedings.History.Select(e => new object?[]
    {
        e.Number, wall.Here(e.At), e.By.Name, _say.Of(e.By.Role), e.For, _words.What(e.Change), Value(e.Was), Value(e.Change), e.Change.Why, e.Hash,
    })]);

    // What a field became, in words; of the meeting's own life the change says all.
    private string? Value(Change? change) => change switch
    {
        PercentReported { Percent: { } percent } => $"{percent.Value.ToString(CultureInfo.InvariantCulture)} %",
        PlatformReported p => p.Platform.Remark ?? _say.Of(p.Platform.Status),
        ActionsNoted a => _actions.Of(a.Lines),
        Rescheduled r => string.Join('\n', r.Lines.Select(l => $"{l.Text} ({string.Join(" · ", new[] { _say.Of(l.State), _words.Detail(l) }.Where(p => p.Length > 0))})")),
        ReasonGiven { Reason: { } reason } => _words.Reason(reason),
        DecisionRecorded d => d.Decision.Text,
        _ => null,
    };
}
