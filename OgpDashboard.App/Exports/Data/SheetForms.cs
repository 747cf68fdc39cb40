using Microsoft.Extensions.Localization;
using OgpDashboard.App.Resources;

namespace OgpDashboard.App.Exports.Data;

/// <summary>The sheets of <c>board.xlsx</c>: what is written is found again by the same words.</summary>
/// <param name="texts">The texts.</param>
internal sealed class SheetForms(IStringLocalizer<Texts> texts)
{
    /// <summary>A row for each commitment.</summary>
    internal SheetForm Board { get; } = new(texts["Sheet.Board"],
    [
        new(Fields.Commitment, texts["Sheet.Number"], 8),
        new(Fields.Shown, texts["Sheet.OgpId"], 10),
        new(Fields.Shown, texts["Sheet.Title"], 44),
        new(Fields.Shown, texts["Sheet.Axis"], 20),
        new(Fields.Shown, texts["Sheet.Institution"], 24),
        new(Fields.Shown, texts["Sheet.AnsweredBy"], 22),
        new(Fields.Percent, texts["Sheet.Percent"], 10),
        new(Fields.Why, texts["Sheet.Why"], 20),
        new(Fields.Actions, texts["Column.Actions"], 50),
        new(Fields.Platform, texts["Column.Platform"], 14),
        new(Fields.Remark, texts["Sheet.Remark"], 30),
        new(Fields.ScheduleText, texts["Sheet.ScheduleText"], 50),
        new(Fields.ReasonKind, texts["Sheet.ReasonKind"], 20),
        new(Fields.ReasonNumber, texts["Sheet.ReasonNumber"], 12),
        new(Fields.ReasonText, texts["Sheet.ReasonText"], 26),
        new(Fields.Shown, texts["Sheet.Progress"], 14),
        new(Fields.Shown, texts["Sheet.Before"], 10),
        new(Fields.Shown, texts["Sheet.Delta"], 10),
        new(Fields.Shown, texts["Sheet.Standstill"], 12),
        new(Fields.Shown, texts["Sheet.Attention"], 30),
    ]);

    /// <summary>A row for each line of a schedule: the place where schedules are edited.</summary>
    internal SheetForm Register { get; } = new(texts["Sheet.Register"],
    [
        new(Fields.Commitment, texts["Sheet.Number"], 8),
        new(Fields.Text, texts["Sheet.Line"], 60),
        new(Fields.State, texts["Sheet.State"], 18),
        new(Fields.From, texts["Sheet.From"], 12),
        new(Fields.To, texts["Sheet.To"], 12),
        new(Fields.DependsOn, texts["Sheet.DependsOn"], 12),
        new(Fields.AwaitedFrom, texts["Sheet.AwaitedFrom"], 30),
        new(Fields.AwaitedBy, texts["Sheet.AwaitedBy"], 14),
        new(Fields.Reason, texts["Sheet.CancelledWhy"], 30),
    ]);

    /// <summary>A row for each decision, action and difficulty.</summary>
    internal SheetForm Decisions { get; } = new(texts["Sheet.Decisions"],
    [
        new(Fields.Kind, texts["Sheet.Kind"], 18),
        new(Fields.Commitment, texts["Sheet.Number"], 8),
        new(Fields.Text, texts["Sheet.Decided"], 60),
        new(Fields.Owner, texts["Sheet.Owner"], 24),
        new(Fields.Due, texts["Sheet.Due"], 14),
        new(Fields.Wanted, texts["Sheet.Wanted"], 40),
        new(Fields.Settled, texts["Sheet.Settled"], 10),
        new(Fields.Shown, texts["Sheet.Carried"], 16),
        new(Fields.Id, texts["Sheet.Id"], 38),
    ]);

    /// <summary>A row for each person who takes part.</summary>
    internal SheetForm Attendance { get; } = new(texts["Attendance.Title"],
    [
        new(Fields.Honorific, texts["Sheet.Honorific"], 10),
        new(Fields.Name, texts["Sheet.Name"], 28),
        new(Fields.Quality, texts["Sheet.Quality"], 40),
        new(Fields.Deputy, texts["Sheet.Deputy"], 10),
        new(Fields.Commitments, texts["Sheet.Commitments"], 18),
        new(Fields.Attendance, texts["Sheet.Attendance"], 18),
        new(Fields.RepresentedBy, texts["Sheet.RepresentedBy"], 24),
        new(Fields.Arrived, texts["Attendance.Arrived"], 10),
        new(Fields.Left, texts["Attendance.Left"], 10),
        new(Fields.Note, texts["Sheet.Note"], 30),
        new(Fields.Person, texts["Sheet.Person"], 16),
    ]);

    /// <summary>A row for each item of the agenda.</summary>
    internal SheetForm Agenda { get; } = new(texts["Sheet.Agenda"],
    [
        new(Fields.Number, texts["Sheet.Item"], 8),
        new(Fields.Text, texts["Sheet.ItemText"], 80),
        new(Fields.Minutes, texts["Sheet.Minutes"], 12),
        new(Fields.Walks, texts["Sheet.Walks"], 16),
        new(Fields.Finished, texts["Sheet.Finished"], 12),
    ]);

    /// <summary>What is true of the whole meeting: a word and a value in each row.</summary>
    internal SheetForm Meeting { get; } = new(texts["Sheet.Meeting"], [new(Fields.Name, texts["Sheet.What"], 34), new(Fields.Text, texts["Sheet.Value"], 60)]);

    /// <summary>A row for each change that was recorded; nobody reads it back.</summary>
    internal SheetForm History { get; } = new(texts["Sheet.History"],
    [
        new(Fields.Shown, texts["Sheet.Entry"], 8),
        new(Fields.Shown, texts["Sheet.At"], 20),
        new(Fields.Shown, texts["Sheet.By"], 24),
        new(Fields.Shown, texts["Sheet.Role"], 18),
        new(Fields.Shown, texts["Sheet.For"], 24),
        new(Fields.Shown, texts["Sheet.Changed"], 34),
        new(Fields.Shown, texts["Sheet.Was"], 44),
        new(Fields.Shown, texts["Sheet.Became"], 44),
        new(Fields.Shown, texts["Sheet.ChangedWhy"], 24),
        new(Fields.Shown, texts["Sheet.Hash"], 66),
    ]);

    /// <summary>The words of the sheet of the meeting that are read back, by their field.</summary>
    internal IReadOnlyDictionary<string, string> MeetingWords { get; } = new Dictionary<string, string>
    {
        [Fields.Form] = texts["Sheet.FormOf"],
        [Fields.Plan] = texts["Sheet.PlanCode"],
        [Fields.Date] = texts["Sheet.Date"],
        [Fields.Time] = texts["Sheet.Time"],
        [Fields.Place] = texts["Sheet.Place"],
    };
}
