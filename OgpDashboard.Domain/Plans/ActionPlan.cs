using System.Collections.Immutable;

namespace OgpDashboard.Domain.Plans;

/// <summary>A national action plan of the Open Government Partnership (مخطط العمل الوطني).</summary>
/// <param name="Code">Its stable name, for example <c>MA-2018-2020</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Period">Its published time.</param>
/// <param name="ExtensionLimit">The latest end that an extension could give it, or null.</param>
/// <param name="Axes">Its axes, in order.</param>
/// <param name="Commitments">Its commitments, by number.</param>
public sealed record ActionPlan(
    string Code,
    string Title,
    Period Period,
    PlanDate? ExtensionLimit,
    ImmutableArray<Axis> Axes,
    ImmutableArray<Commitment> Commitments)
{
    /// <summary>The last month to which it was extended, or null while it was not.</summary>
    public Month? ExtendedUntil { get; init; }

    /// <summary>Its last month: as it was extended, else as it was published.</summary>
    public Month End => ExtendedUntil ?? Period.To.LastMonth;

    /// <summary>The commitment of that number, or null when the plan has none.</summary>
    public Commitment? Find(int number) => Commitments.FirstOrDefault(c => c.Number == number);
}

/// <summary>A theme of the plan that groups commitments (محور).</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Name">Its name.</param>
public sealed record Axis(int Number, string Name);

/// <summary>Where the wording of a title comes from.</summary>
public enum Wording
{
    /// <summary>The published Arabic wording.</summary>
    Official,

    /// <summary>Our own Arabic wording of the published title; shown as such.</summary>
    Provisional,
}

/// <summary>One promise of the plan (التزام).</summary>
/// <param name="Number">Its number in the plan, from 1.</param>
/// <param name="OgpId">The Partnership's own identifier, for example <c>MO0004</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Wording">Where the title's wording comes from.</param>
/// <param name="Axis">The axis that it belongs to.</param>
/// <param name="AxisConfirmed">Whether a source says that it belongs there.</param>
/// <param name="Institution">The institution that leads it.</param>
/// <param name="InstitutionInferred">Whether that institution was inferred rather than read.</param>
/// <param name="Period">The published time.</param>
public sealed record Commitment(
    int Number,
    string OgpId,
    string Title,
    Wording Wording,
    Axis Axis,
    bool AxisConfirmed,
    string Institution,
    bool InstitutionInferred,
    Period Period);
