using System.Globalization;
using System.Text.Json.Nodes;

namespace OgpDashboard.Bench;

/// <summary>Seeds that are not the real ones: of another size, or with figures that leave room to rise.</summary>
internal static class MadeSeeds
{
    /// <summary>The real seeds, their commitments and rows over and over until there are so many.</summary>
    internal static string Repeated(string published, string folder, int commitments) => Made(published, folder, (list, number) => Repeat(list, number, commitments));

    /// <summary>The real seeds, every figure at nothing.</summary>
    internal static string Lowered(string published, string folder) => Made(published, folder, (list, _) =>
    {
        foreach (var row in list.Where(r => r!["percent"] is not null))
        {
            row!["percent"] = 0;
        }
    });

    private static string Made(string published, string folder, Action<JsonArray, string> change)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(published, "seeds"), "*.json"))
        {
            var seed = JsonNode.Parse(File.ReadAllText(file))!;
            foreach (var list in new[] { "commitments", "reports" })
            {
                if (seed[list] is JsonArray rows)
                {
                    change(rows, list == "commitments" ? "number" : "commitment");
                }
            }

            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), seed.ToJsonString());
        }

        return folder;
    }

    private static void Repeat(JsonArray rows, string number, int commitments)
    {
        var real = rows.Select(r => r!.DeepClone()).ToList();
        var most = real.Max(r => r[number]!.GetValue<int>());
        rows.Clear();
        for (var i = 1; i <= commitments; i++)
        {
            if (real.Find(r => r[number]!.GetValue<int>() == ((i - 1) % most) + 1)?.DeepClone() is { } row)
            {
                row[number] = i;
                if (row["ogpId"] is not null)
                {
                    row["ogpId"] = string.Create(CultureInfo.InvariantCulture, $"MO{i:0000}");
                }

                rows.Add(row);
            }
        }
    }
}
