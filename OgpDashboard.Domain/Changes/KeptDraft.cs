using System.Globalization;

namespace OgpDashboard.Domain.Changes;

/// <summary>The box, or boxes, in which something is typed.</summary>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Commitment">The commitment's number; 0 for what is of the whole meeting.</param>
/// <param name="Field">A field's token, or one of the names below.</param>
public sealed record DraftPlace(int Meeting, int Commitment, string Field)
{
    /// <summary>The agenda of a meeting.</summary>
    public const string Agenda = "agenda";

    /// <summary>A decision that is not recorded yet.</summary>
    public const string NewDecision = "decision";

    private const string OldDecision = "decision-";

    /// <summary>The place of a commitment's field.</summary>
    public DraftPlace(int meeting, int commitment, Field field)
        : this(meeting, commitment, Token.Of(field))
    {
    }

    /// <summary>The field of a commitment's row, or null where it is none.</summary>
    public Field? RowField => Token.Read<Field>(Field);

    /// <summary>The decision that is written anew, or null.</summary>
    public Guid? Decision =>
        Field.StartsWith(OldDecision, StringComparison.Ordinal) && Guid.TryParseExact(Field[OldDecision.Length..], "D", out var id) ? id : null;

    /// <summary>The place in which a recorded decision is written anew.</summary>
    public static DraftPlace OfDecision(int meeting, Guid decision) => new(meeting, 0, OldDecision + decision.ToString("D"));

    /// <summary>The place of a name that <see cref="ToString"/> gave, or null when it names none.</summary>
    /// <param name="name">The name.</param>
    public static DraftPlace? Read(string? name) =>
        name?.Split('/') is [var meeting, var commitment, var field] && Number(meeting) is { } m && Number(commitment) is { } c
            && new DraftPlace(m, c, field) is { } place && place.IsKnown ? place : null;

    /// <summary>Its name, as in <c>3/4/actions</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Meeting}/{Commitment}/{Field}");

    private bool IsKnown => Field is Agenda or NewDecision || RowField is not null || Decision is not null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What somebody typed and did not save yet. It is theirs alone: it is no change, stands in no record and is shown to nobody else.</summary>
/// <param name="Person">The key of who typed it.</param>
/// <param name="Place">Where.</param>
/// <param name="Text">What stands in the boxes, as the page writes it down.</param>
/// <param name="Seen">The number of the board that they were looking at when they began.</param>
/// <param name="At">When the last of it was typed (UTC).</param>
public sealed record KeptDraft(string Person, DraftPlace Place, string Text, long Seen, DateTimeOffset At);
