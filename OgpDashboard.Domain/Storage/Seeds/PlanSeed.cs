using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage.Tables;
using static System.FormattableString;

namespace OgpDashboard.Domain.Storage.Seeds;

/// <summary>Checks plan.json and turns it into rows.</summary>
internal sealed class PlanSeed(SeedProblems.Place place)
{
    private const string Top = "المخطط";

    internal PlanTable Read(PlanFile file)
    {
        var axes = place.Rows("المحور", file.Axes).Select(a => new AxisTable { Number = a.Number, Name = place.Required(Invariant($"المحور {a.Number}"), "name", a.Name) }).ToList();
        place.RequireOnce(axes.Select(a => a.Number), n => Invariant($"المحور {n}"), "ورد المحور أكثر من مرة");
        var entries = place.Rows("الالتزام", file.Commitments);
        place.RequireOnce(entries.Select(c => c.Number), Row, "ورد الالتزام أكثر من مرة");
        if (entries.Length == 0)
        {
            place.Add(Top, "لا التزامات فيه");
        }

        return new PlanTable
        {
            Code = place.Required(Top, "code", file.Code),
            Title = place.Required(Top, "title", file.Title),
            From = Date(Top, file.From),
            To = Date(Top, file.To),
            ExtensionLimit = file.ExtensionLimit is null ? null : Date(Top, file.ExtensionLimit),
            Axes = axes,
            Commitments = [.. entries.Select(c => Commitment(c, axes))],
        };
    }

    private static string Row(int number) => Invariant($"الالتزام {number}");

    private CommitmentTable Commitment(CommitmentEntry entry, List<AxisTable> axes)
    {
        var row = Row(entry.Number);
        var axis = axes.Find(a => a.Number == entry.Axis);
        if (axis is null)
        {
            place.Add(row, Invariant($"المحور {entry.Axis} غير موجود"));
        }

        if (entry.Number < 1)
        {
            place.Add(row, "الرقم يجب أن يكون 1 فما فوق");
        }

        return new CommitmentTable
        {
            Number = entry.Number,
            OgpId = place.Required(row, "ogpId", entry.OgpId),
            Title = place.Required(row, "title", entry.Title),
            Wording = place.Try(row, Wording.Provisional, () => Token.Read<Wording>(entry.Wording) ?? throw new FormatException(Invariant($"الصياغة «{entry.Wording}» غير معروفة"))),
            Axis = axis,
            AxisConfirmed = entry.AxisConfirmed,
            Institution = place.Required(row, "institution", entry.Institution),
            InstitutionInferred = entry.InstitutionInferred,
            From = Date(row, entry.From),
            To = Date(row, entry.To),
        };
    }

    private string Date(string row, string? text) =>
        place.Try(row, "", () => PlanDate.Parse(place.Required(row, "from/to", text)).ToString());
}

/// <summary>Checks people.json and turns it into rows by key.</summary>
internal sealed class PeopleSeed(SeedProblems.Place place)
{
    internal Dictionary<string, PersonTable> Read(PeopleFile file)
    {
        var people = place.Rows("الصف", file.People).Select((p, i) => Person(p, Invariant($"الصف {i + 1}"))).ToList();
        place.RequireOnce(people.Select(p => p.Key), k => k, "ورد الشخص أكثر من مرة");
        return people.DistinctBy(p => p.Key).ToDictionary(p => p.Key);
    }

    private PersonTable Person(PersonEntry entry, string row) => new()
    {
        Key = place.Required(row, "key", entry.Key),
        Honorific = place.Required(row, "honorific", entry.Honorific),
        Name = place.Required(row, "name", entry.Name),
        Note = entry.Note,
    };
}
