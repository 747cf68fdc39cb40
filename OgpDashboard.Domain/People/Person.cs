namespace OgpDashboard.Domain.People;

/// <summary>Somebody who takes part in meetings.</summary>
/// <param name="Key">A stable short name, for example <c>mouradi</c>.</param>
/// <param name="Honorific">«السيد» or «السيدة».</param>
/// <param name="Name">The name as it is printed.</param>
/// <param name="Note">What is doubtful about it in the source, or null.</param>
public sealed record Person(string Key, string Honorific, string Name, string? Note);
