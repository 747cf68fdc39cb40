namespace OgpDashboard.App.Exports.Data;

/// <summary>The names of what a meeting says, as machines read them: in JSON they are the properties, and each column of a sheet stands for one.</summary>
internal static class Fields
{
    internal const string Form = "form", Plan = "plan", Date = "date", Time = "time", Place = "place";

    internal const string Number = "number", Text = "text", Minutes = "minutes", Walks = "walksCommitments", Finished = "finished";

    internal const string Person = "person", Honorific = "honorific", Name = "name", Note = "note", Quality = "quality", Deputy = "deputy", Commitments = "commitments";
    internal const string Attendance = "attendance", RepresentedBy = "representedBy", Arrived = "arrived", Left = "left";

    internal const string Commitment = "commitment", Percent = "percent", Why = "why", Platform = "platform", Remark = "remark", Actions = "actions";
    internal const string ReasonKind = "reasonKind", ReasonNumber = "reasonNumber", ReasonText = "reasonText", NoProgress = "declaresNoProgress", ScheduleText = "scheduleText";

    internal const string State = "state", From = "from", To = "to", DependsOn = "dependsOn", AwaitedFrom = "awaitedFrom", AwaitedBy = "awaitedBy", Reason = "reason";

    internal const string Id = "id", Kind = "kind", Owner = "owner", Due = "due", Wanted = "wanted", Settled = "settled";

    /// <summary>What is derived or only shown: written, and never read.</summary>
    internal const string Shown = "";
}
