using System.Text.Json;
using System.Text.Json.Serialization;
using OgpDashboard.Domain.Storage.Tables;
using static System.FormattableString;

namespace OgpDashboard.Domain.Storage.Seeds;

/// <summary>Reads the seeds folder whole, and refuses it whole.</summary>
internal sealed class SeedReader(string folder)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Disallow,
    };

    private readonly SeedProblems _problems = new();

    /// <exception cref="SeedException">Something is wrong; all that is wrong is named.</exception>
    internal SeedData Read()
    {
        var planFile = ReadFile<PlanFile>("plan.json");
        var peopleFile = ReadFile<PeopleFile>("people.json");
        var meetingFiles = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "meeting-*.json").Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal).ToList()
            : [];
        var meetings = meetingFiles.Select(name => (Name: name, File: ReadFile<MeetingFile>(name))).ToList();
        _problems.ThrowIfAny();

        var plan = new PlanSeed(_problems.In("plan.json")).Read(planFile!);
        var people = new PeopleSeed(_problems.In("people.json")).Read(peopleFile!);
        var tables = meetings.ConvertAll(m => new MeetingSeed(_problems.In(m.Name), plan, people).Read(m.File!));
        _problems.In("meeting-*.json").RequireOnce(tables.Select(m => m.Code!), c => Invariant($"الاجتماع «{c}»"), "ورد الاجتماع في أكثر من ملف");
        _problems.ThrowIfAny();
        return new SeedData(plan, [.. people.Values], tables);
    }

    // The reader's own tail repeats path and line, and counts lines from 0 where everybody else counts from 1.
    private static string Reason(JsonException malformed) => malformed.Message.Split(" Path:")[0];

    private T? ReadFile<T>(string name)
        where T : class
    {
        var place = _problems.In(name);
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(folder, name)), Strict)
                ?? place.Missing<T>("الملف كله", "الملف فارغ");
        }
        catch (JsonException malformed)
        {
            return place.Missing<T>(Invariant($"السطر {malformed.LineNumber + 1} ({malformed.Path})"), "لا يُقرأ كملف JSON على الصيغة المتفق عليها: " + Reason(malformed));
        }
        catch (IOException missing)
        {
            return place.Missing<T>("الملف كله", "تعذر فتح الملف: " + missing.Message);
        }
    }
}

/// <summary>What the folder held, as rows ready to be written.</summary>
internal sealed record SeedData(PlanTable Plan, IReadOnlyList<PersonTable> People, IReadOnlyList<MeetingTable> Meetings);
