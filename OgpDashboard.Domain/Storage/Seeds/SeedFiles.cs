namespace OgpDashboard.Domain.Storage.Seeds;

// The files of the seeds folder as they are written; seeds/README.md explains each field. What is missing is null here and a problem later.

internal sealed record PlanFile(
    string? Code, string? Title, string? From, string? To, string? ExtensionLimit, AxisEntry[]? Axes, CommitmentEntry[]? Commitments);

internal sealed record AxisEntry(int Number, string? Name);

internal sealed record CommitmentEntry(
    int Number, string? OgpId, int Axis, bool AxisConfirmed, string? Title, string? Wording, string? Institution, bool InstitutionInferred,
    string? From, string? To);

internal sealed record PeopleFile(PersonEntry[]? People);

internal sealed record PersonEntry(string? Key, string? Honorific, string? Name, string? Note);

internal sealed record MeetingFile(
    string? Code, string? Plan, string? Source, string? Date, string? StatedWeekday, string? Time, string? Place,
    AgendaEntry[]? Agenda, ParticipantEntry[]? Participants, ReportEntry[]? Reports, DecisionShape[]? Decisions);

internal sealed record AgendaEntry(int Number, string? Text, bool Commitments);

internal sealed record ParticipantEntry(string? Person, string? Quality, bool Deputy, int[]? Commitments);

internal sealed record ReportEntry(
    int Commitment, int? Line, int? Percent, PlatformShape? Platform, ActionShape[]? Actions, ScheduleShape[]? Schedule);
