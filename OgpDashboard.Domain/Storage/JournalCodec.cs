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

    internal static string Kind(Change change) => JsonNamingPolicy.KebabCaseLower.ConvertName(change.GetType().Name);

    internal static string? Value(Change? change) => change switch
    {
        null or MeetingOpened or MeetingClosed => null,
        PercentReported c => Write(c.Percent?.Value),
        PlatformReported c => Write(PlatformShape.Of(c.Platform)),
        ActionsNoted c => Write(c.Lines.Select(ActionShape.Of)),
        Rescheduled c => Write(c.Lines.Select(ScheduleShape.Of)),
        MeetingPrepared c => Write(DetailsShape.Of(c.Details)),
        MeetingCorrected c => Write(DetailsShape.Of(c.Details)),
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
            "meeting-closed" => new MeetingClosed(),
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
