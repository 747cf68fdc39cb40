namespace OgpDashboard.Domain.Storage.Tables;

// One class a table. They are what a person who opens ogp.db sees; the rest of the program sees the domain's own types.

internal sealed class PlanTable
{
    public int Id { get; set; }
    public required string Code { get; set; }
    public required string Title { get; set; }
    public required string From { get; set; }
    public required string To { get; set; }
    public string? ExtensionLimit { get; set; }
    public string? ExtendedUntil { get; set; }
    public List<AxisTable> Axes { get; set; } = [];
    public List<CommitmentTable> Commitments { get; set; } = [];
}

internal sealed class AxisTable
{
    public int Id { get; set; }
    public int PlanId { get; set; }
    public int Number { get; set; }
    public required string Name { get; set; }
}

internal sealed class CommitmentTable
{
    public int Id { get; set; }
    public int PlanId { get; set; }
    public int AxisId { get; set; }
    public AxisTable? Axis { get; set; }
    public int Number { get; set; }
    public required string OgpId { get; set; }
    public required string Title { get; set; }
    public Plans.Wording Wording { get; set; }
    public bool AxisConfirmed { get; set; }
    public required string Institution { get; set; }
    public bool InstitutionInferred { get; set; }
    public required string From { get; set; }
    public required string To { get; set; }
}

internal sealed class PersonTable
{
    public int Id { get; set; }
    public required string Key { get; set; }
    public required string Honorific { get; set; }
    public required string Name { get; set; }
    public string? Note { get; set; }
}
