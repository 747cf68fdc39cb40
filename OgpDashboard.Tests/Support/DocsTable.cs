using OgpDashboard.Domain;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Conventions;

namespace OgpDashboard.Tests.Support;

/// <summary>A row of the table «Who may do what» as docs/security.md has it.</summary>
/// <param name="Change">The name of the change's type.</param>
/// <param name="Cells">What stands under each role.</param>
/// <param name="States">While the meeting is in which states; null stands for no meeting.</param>
internal sealed record DocsRow(string Change, IReadOnlyDictionary<Role, string> Cells, IReadOnlyList<MeetingState?> States)
{
    /// <summary>Whether the cell lets the role make the change of any commitment.</summary>
    public bool All(Role role) => Cells[role].StartsWith("all", StringComparison.Ordinal);

    /// <summary>Whether it lets the role make it of their own.</summary>
    public bool Own(Role role) => Cells[role] == "own";
}

/// <summary>The table «Who may do what», read out of the very text that people read.</summary>
internal static class DocsTable
{
    public static IReadOnlyList<DocsRow> Rows { get; } = Read();

    private static DocsRow[] Read()
    {
        var table = File.ReadAllLines(Path.Combine(Sources.Root, "docs", "security.md"))
            .SkipWhile(l => l != "## Who may do what").Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal)).Where(l => l.StartsWith('|')).Select(Cells).ToList();
        var head = table[0];
        head[0].ShouldBe("change");
        head[^1].ShouldBe("while the meeting is");
        var roles = head[1..^1].Select(h => Token.Read<Role>(h).ShouldNotBeNull()).ToArray();
        roles.ShouldBe(Enum.GetValues<Role>(), ignoreOrder: true);

        return [.. table.Skip(2).Select(cells => new DocsRow(
            cells[0].Trim('`'),
            roles.Zip(cells[1..^1]).ToDictionary(c => c.First, c => c.Second),
            [.. cells[^1].Split(',', StringSplitOptions.TrimEntries).Select(State)]))];
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)];

    private static MeetingState? State(string word) => word == "none" ? null : Token.Read<MeetingState>(word).ShouldNotBeNull();
}
