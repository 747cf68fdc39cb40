namespace OgpDashboard.App.Resources;

/// <summary>Names the resource file <c>Texts.resx</c>: every text of the page, in Arabic.</summary>
public sealed class Texts;
