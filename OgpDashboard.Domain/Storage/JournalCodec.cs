using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage;

/// <summary>Writes a change into the journal's columns and reads it back: its kind, and the value that its field became.</summary>
internal static class JournalCodec
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // Arabic stays readable for whoever opens the file; nothing of it is ever put into a page unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    internal static string Kind(Change change) => Kind(change.GetType());

    internal static string Kind(Type change) => JsonNamingPolicy.KebabCaseLower.ConvertName(change.Name);

    internal static string? Value(Change? change) => change switch
    {
        null or MeetingOpened or MeetingReopened => null,
        MeetingClosed c => Write(c.Snapshot),
        PercentReported c => Write(c.Percent?.Value),
        PlatformReported c => Write(PlatformShape.Of(c.Platform)),
        ActionsNoted c => Write(c.Lines.Select(ActionShape.Of)),
        Rescheduled c => Write(c.Lines.Select(ScheduleShape.Of)),
        ReasonGiven c => Write(ReasonShape.Of(c.Reason)),
        MeetingPrepared c => Write(DetailsShape.Of(c.Details)),
        MeetingCorrected c => Write(DetailsShape.Of(c.Details)),
        AgendaSet c => Write(c.Items.Select(AgendaShape.Of)),
        AgendaItemBegun c => Write(c.Item),
        AgendaItemFinished c => Write(c with { Why = null }),
        CommitmentCalled c => Write(c.Commitment),
        AttendanceMarked c => Write(AttendanceShape.Of(c)),
        DecisionRecorded c => Write(DecisionShape.Of(c.Decision)),
        DecisionSettled c => Write(c with { Why = null }),
        DecisionWithdrawn c => Write(c.Id),
        PlanExtended c => Write(c.Until?.ToString()),
        ParticipantSet c => Write(PartShape.Of(c)),
        ParticipantRemoved c => Write(c.Person),
        InvitationIssued c => Write(c with { Why = null }),
        InvitationRevoked c => Write(c.Id),
        RoleGiven c => Write(RoleShape.Of(c)),
        RoleTaken c => Write(c.Person),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.GetType().Name, "لا صيغة لهذا التغيير في السجل"),
    };

    internal static JournalEntry Read(JournalTable row) => new(
        row.Number, row.EditId, row.MeetingId ?? 0, row.At, new People.Actor(row.ActorKey, row.ActorName, row.ActorRole),
        Change(row, row.Became) with { Why = row.Why },
        row.Was is null ? null : Change(row, row.Was))
    {
        For = row.ForName,
        Hash = row.Hash,
    };

    private static Change Change(JournalTable row, string? value)
    {
        var commitment = row.Commitment ?? 0;
        return row.Kind switch
        {
            "percent-reported" => new PercentReported(commitment, Parse<int?>(value) is { } percent ? new Percentage(percent) : null),
            "platform-reported" => new PlatformReported(commitment, Parse<PlatformShape>(value)!.Read()),
            "actions-noted" => new ActionsNoted(commitment, Parse<ActionShape[]>(value)!.Read()),
            "rescheduled" => new Rescheduled(commitment, Parse<ScheduleShape[]>(value)!.Read()),
            "meeting-prepared" => new MeetingPrepared(Parse<DetailsShape>(value)!.Read()),
            "meeting-corrected" => new MeetingCorrected(Parse<DetailsShape>(value)!.Read()),
            "meeting-opened" => new MeetingOpened(),
            "meeting-closed" => new MeetingClosed { Snapshot = Parse<string>(value) },
            "meeting-reopened" => new MeetingReopened(),
            "reason-given" => new ReasonGiven(commitment, Parse<ReasonShape>(value)?.Read()),
            "agenda-set" => new AgendaSet([.. Parse<AgendaShape[]>(value)!.Select(i => i.Read())]),
            "agenda-item-begun" => new AgendaItemBegun(Parse<int?>(value)),
            "agenda-item-finished" => Parse<AgendaItemFinished>(value)!,
            "commitment-called" => new CommitmentCalled(Parse<int?>(value)),
            "attendance-marked" => Parse<AttendanceShape>(value)!.Read(),
            "decision-recorded" => new DecisionRecorded(Parse<DecisionShape>(value)!.Read()),
            "decision-settled" => Parse<DecisionSettled>(value)!,
            "decision-withdrawn" => new DecisionWithdrawn(Parse<Guid>(value)),
            "plan-extended" => new PlanExtended(Parse<string>(value) is { } until ? Month.Parse(until) : null),
            "participant-set" => Parse<PartShape>(value)!.Read(),
            "participant-removed" => new ParticipantRemoved(Parse<string>(value)!),
            "invitation-issued" => Parse<InvitationIssued>(value)!,
            "invitation-revoked" => new InvitationRevoked(Parse<Guid>(value)),
            "role-given" => Parse<RoleShape>(value)!.Read(),
            "role-taken" => new RoleTaken(Parse<string>(value)!),
            _ => throw new InvalidDataException($"نوع غير معروف في السجل: {row.Kind}"),
        };
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    private static T? Parse<T>(string? text) => text is null ? default : JsonSerializer.Deserialize<T>(text, Json);
}
