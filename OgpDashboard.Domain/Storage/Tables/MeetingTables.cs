using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Storage.Tables;

internal sealed class MeetingTable
{
    public int Id { get; set; }
    public int PlanId { get; set; }
    public string? Code { get; set; }
    public MeetingState State { get; set; }
    public DateOnly Date { get; set; }
    public TimeOnly? Time { get; set; }
    public required string Place { get; set; }
    public string? StatedWeekday { get; set; }
    public int? FollowsId { get; set; }
    public DateTimeOffset? OpenedAt { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }

    // The version of its minutes: one more each time that it is reopened.
    public int Version { get; set; } = 1;
    public List<AgendaTable> Agenda { get; set; } = [];
    public List<ParticipantTable> Participants { get; set; } = [];
    public List<ReportTable> Reports { get; set; } = [];
    public List<DecisionTable> Decisions { get; set; } = [];
}

internal sealed class AgendaTable
{
    public int MeetingId { get; set; }
    public int Number { get; set; }
    public required string Text { get; set; }
    public int? Minutes { get; set; }
    public bool WalksCommitments { get; set; }
    public bool IsFinished { get; set; }
}

internal sealed class ParticipantTable
{
    public int Id { get; set; }
    public int MeetingId { get; set; }
    public int PersonId { get; set; }
    public PersonTable? Person { get; set; }
    public required string Quality { get; set; }
    public bool IsDeputy { get; set; }
    public Attendance Attendance { get; set; }
    public string? RepresentedBy { get; set; }
    public TimeOnly? Arrived { get; set; }
    public TimeOnly? Left { get; set; }
    public List<ResponsibilityTable> Commitments { get; set; } = [];
}

internal sealed class ResponsibilityTable
{
    public int ParticipantId { get; set; }
    public int CommitmentId { get; set; }
    public CommitmentTable? Commitment { get; set; }
}

internal sealed class ReportTable
{
    public int Id { get; set; }
    public int MeetingId { get; set; }
    public int CommitmentId { get; set; }
    public CommitmentTable? Commitment { get; set; }
    public int? Percent { get; set; }
    public PlatformStatus Platform { get; set; }
    public string? PlatformRemark { get; set; }
    public DelayKind? Reason { get; set; }
    public int? ReasonNumber { get; set; }
    public string? ReasonText { get; set; }

    // The journal number of the row's last change: what a writer must have seen to write over it.
    public long Version { get; set; }
    public List<ActionTable> Actions { get; set; } = [];
    public List<ScheduleTable> Schedule { get; set; } = [];
}

internal sealed class ActionTable
{
    public int ReportId { get; set; }
    public int Position { get; set; }
    public required string Text { get; set; }
    public bool DeclaresNoProgress { get; set; }
}

internal sealed class ScheduleTable
{
    public int ReportId { get; set; }
    public int Position { get; set; }
    public ScheduleState State { get; set; }
    public required string Text { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public int? DependsOn { get; set; }
    public string? AwaitedFrom { get; set; }
    public DateOnly? AwaitedBy { get; set; }
    public string? Reason { get; set; }
}
