using System.Text.Encodings.Web;
using System.Text.Json;
using OgpDashboard.Domain;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Exports.Data;

// The written form of board.json; docs/board.schema.json says the same to machines. What is derived stands under «derived» and is never read back.

/// <summary>The whole file.</summary>
internal sealed record BoardShape(
    string Form, PlanShape Plan, MeetingShape Meeting, AgendaShape[] Agenda, ParticipantShape[] Participants, RowShape[] Rows, DecisionShape[] Decisions, TotalsShape Derived, EntryShape[] History)
{
    /// <summary>The form, with its version.</summary>
    internal const string Name = "ogp-board-1";

    // Arabic stays readable for whoever opens the file; it is never put into a page.
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };

    internal static BoardShape Of(Proceedings of) => new(
        Name, PlanShape.Of(of.Board.Plan), MeetingShape.Of(of), [.. of.Board.Meeting.Agenda.Select(AgendaShape.Of)], [.. of.Board.Meeting.Participants.Select(ParticipantShape.Of)],
        [.. of.Board.Rows.Select(RowShape.Of)], [.. of.Decisions.Select(d => DecisionShape.Of(d, of.Board.Meeting.Id))], TotalsShape.Of(of), [.. of.History.Select(EntryShape.Of)]);
}

internal sealed record PlanShape(string Code, string Title, string From, string To, string? ExtendedUntil, AxisShape[] Axes, CommitmentShape[] Commitments)
{
    internal static PlanShape Of(ActionPlan plan) => new(
        plan.Code, plan.Title, plan.Period.From.ToString(), plan.Period.To.ToString(), plan.ExtendedUntil?.ToString(),
        [.. plan.Axes.Select(a => new AxisShape(a.Number, a.Name))], [.. plan.Commitments.Select(CommitmentShape.Of)]);
}

internal sealed record AxisShape(int Number, string Name);

internal sealed record CommitmentShape(
    int Number, string OgpId, string Title, string Wording, int Axis, bool AxisConfirmed, string Institution, bool InstitutionInferred, string From, string To)
{
    internal static CommitmentShape Of(Commitment c) => new(
        c.Number, c.OgpId, c.Title, Token.Of(c.Wording), c.Axis.Number, c.AxisConfirmed, c.Institution, c.InstitutionInferred, c.Period.From.ToString(), c.Period.To.ToString());
}

internal sealed record MeetingShape(
    int Id, string State, int Version, bool Draft, DateOnly Date, string? Time, string Place, string? StatedWeekday, int? Follows,
    DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt, string? ClosedBy, string? Anchor)
{
    internal static MeetingShape Of(Proceedings of)
    {
        var (meeting, closing) = (of.Board.Meeting, of.Closing);
        return new(
            meeting.Id, Token.Of(meeting.State), of.Version, of.IsDraft, meeting.Details.Date, Hour(meeting.Details.Time), meeting.Details.Place, meeting.StatedWeekday, meeting.Follows,
            meeting.OpenedAt, closing?.At ?? meeting.ClosedAt, closing?.By, closing?.Anchor?.ToString());
    }

    internal static string? Hour(TimeOnly? hour) => hour?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed record AgendaShape(int Number, string Text, int? Minutes, bool WalksCommitments, bool Finished)
{
    internal static AgendaShape Of(AgendaItem item) => new(item.Number, item.Text, item.Minutes, item.WalksCommitments, item.IsFinished);
}

internal sealed record ParticipantShape(
    string Person, string Honorific, string Name, string? Note, string Quality, bool Deputy, int[] Commitments, string Attendance, string? RepresentedBy, string? Arrived, string? Left)
{
    internal static ParticipantShape Of(Participant p) => new(
        p.Person.Key, p.Person.Honorific, p.Person.Name, p.Person.Note, p.Quality, p.IsDeputy, [.. p.Commitments],
        Token.Of(p.Attendance), p.RepresentedBy, MeetingShape.Hour(p.Arrived), MeetingShape.Hour(p.Left));
}

internal sealed record DecisionShape(
    Guid Id, string Kind, int? Commitment, string Text, string? Owner, DateOnly? Due, string? Wanted, bool Settled, bool CarriedOver, int RecordedIn, int? SettledIn)
{
    internal static DecisionShape Of(RecordedDecision d, int meeting) => new(
        d.Decision.Id, Token.Of(d.Decision.Kind), d.Decision.Commitment, d.Decision.Text, d.Decision.Owner, d.Decision.Due, d.Decision.Wanted,
        d.SettledIn is not null, d.Meeting != meeting, d.Meeting, d.SettledIn);
}

internal sealed record TotalsShape(
    decimal? Mean, int Reported, int Complete, int Unfinished, int[] NotReported, int NoProgress, int PlatformUpdated, int PlatformNotUpdated, int PlatformRemark, int Undated,
    AxisMeanShape[] ByAxis, TrendShape[] Trend)
{
    internal static TotalsShape Of(Proceedings of)
    {
        var t = of.Board.Totals;
        return new(
            t.Mean.Value, t.Mean.Reported, t.Complete, t.Unfinished, [.. t.NotReported], t.NoProgress, t.PlatformUpdated, t.PlatformNotUpdated, t.PlatformRemark, t.Undated,
            [.. t.ByAxis.Select(a => new AxisMeanShape(a.Axis.Number, a.Mean.Value, a.Mean.Reported))], [.. of.Trend.Select(m => new TrendShape(m.Meeting, m.Date, m.Mean))]);
    }
}

internal sealed record AxisMeanShape(int Axis, decimal? Mean, int Reported);

internal sealed record TrendShape(int Meeting, DateOnly Date, decimal? Mean);

internal sealed record EntryShape(
    long Number, DateTimeOffset At, string By, string Role, string? For, string Change, int? Commitment, ValueShape? Was, ValueShape? Became, string? Why, string Hash)
{
    internal static EntryShape Of(JournalEntry e) => new(
        e.Number, e.At, e.By.Name, Token.Of(e.By.Role), e.For, JsonNamingPolicy.KebabCaseLower.ConvertName(e.Change.GetType().Name), e.Commitment,
        ValueShape.Of(e.Was), ValueShape.Of(e.Change), e.Change.Why, e.Hash);
}
