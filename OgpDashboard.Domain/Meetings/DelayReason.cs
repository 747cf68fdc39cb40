using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Domain.Meetings;

/// <summary>The short list of why a commitment did not move, or fell: what the seed's minutes give as reasons.</summary>
public enum DelayKind
{
    /// <summary>The pandemic.</summary>
    Pandemic,

    /// <summary>Bodies have not replied; says how many.</summary>
    AwaitingReplies,

    /// <summary>Something awaits its approval.</summary>
    AwaitingApproval,

    /// <summary>Another authority has it in hand; may say which.</summary>
    AwaitingAuthority,

    /// <summary>It waits for another commitment; says which.</summary>
    DependsOn,

    /// <summary>Money or people are lacking.</summary>
    Resources,

    /// <summary>Something else; says what.</summary>
    Other,
}

/// <summary>Why a commitment did not move since the last meeting, or fell.</summary>
public sealed record DelayReason
{
    /// <summary>The most bodies of which a reply can be awaited.</summary>
    public const int MostBodies = 999;

    /// <summary>Makes a reason.</summary>
    /// <param name="kind">Which of the list.</param>
    /// <param name="number">How many bodies, or which commitment; kept only where the kind asks for it.</param>
    /// <param name="text">More of it; asked for when the kind is <see cref="DelayKind.Other"/>.</param>
    /// <exception cref="RefusedException">The number or the text that the kind asks for is missing.</exception>
    public DelayReason(DelayKind kind, int? number, string? text)
    {
        (Kind, Text) = (kind, LineText.Optional(text));
        Number = kind switch
        {
            DelayKind.AwaitingReplies => number is >= 1 and <= MostBodies ? number : throw new RefusedException(Refusal.BodiesMissing, MostBodies),
            DelayKind.DependsOn => number ?? throw new RefusedException(Refusal.DependsOnNothing, ""),
            _ => null,
        };
        Rules.Require(kind != DelayKind.Other || Text is not null, Refusal.TextMissing);
    }

    /// <summary>Which of the list.</summary>
    public DelayKind Kind { get; }

    /// <summary>How many bodies, or which commitment; null where the kind asks for none.</summary>
    public int? Number { get; }

    /// <summary>More of it, or null.</summary>
    public string? Text { get; }
}
