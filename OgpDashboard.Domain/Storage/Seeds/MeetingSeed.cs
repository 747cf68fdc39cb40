using System.Collections.Immutable;
using System.Globalization;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage.Tables;
using static System.FormattableString;

namespace OgpDashboard.Domain.Storage.Seeds;

/// <summary>Checks one meeting's file against the plan and the people, and turns it into rows. A seed meeting is loaded closed.</summary>
internal sealed class MeetingSeed(SeedProblems.Place place, PlanTable plan, Dictionary<string, PersonTable> people)
{
    private const string Top = "الاجتماع";

    internal MeetingTable Read(MeetingFile file)
    {
        if (file.Plan != plan.Code)
        {
            place.Add(Top, Invariant($"المخطط «{file.Plan}» غير موجود"));
        }

        var (agenda, participants, reports) = (place.Rows("نقطة جدول الأعمال", file.Agenda), place.Rows("المشارك", file.Participants), place.Rows("الصف", file.Reports));
        place.RequireOnce(agenda.Select(a => a.Number), n => Invariant($"نقطة جدول الأعمال {n}"), "ورد الرقم أكثر من مرة");
        place.RequireOnce(participants.Select(p => p.Person ?? ""), k => Invariant($"المشارك «{k}»"), "ورد المشارك أكثر من مرة");
        place.RequireOnce(reports.Select(r => r.Commitment), n => Invariant($"صف الالتزام {n}"), "ورد الصف أكثر من مرة");
        return new MeetingTable
        {
            Code = place.Required(Top, "code", file.Code),
            State = MeetingState.Closed,
            Date = place.Try(Top, default, () => ScheduleShape.ReadDay(file.Date ?? "")),
            Time = file.Time is null ? null : place.Try<TimeOnly?>(Top, null, () => ReadTime(file.Time)),
            Place = file.Place ?? "",
            StatedWeekday = file.StatedWeekday,
            Agenda = [.. agenda.Select(Agenda)],
            Participants = [.. participants.Select((p, i) => Participant(p, Invariant($"المشارك {i + 1}")))],
            Decisions = [.. place.Rows("القرار", file.Decisions).Select((d, i) => Decision(d, Invariant($"القرار {i + 1}"))).OfType<DecisionTable>()],
            Reports = [.. reports.Select((r, i) => Report(r, Invariant($"الصف {i + 1} (الالتزام {r.Commitment})")))],
        };
    }

    private static TimeOnly ReadTime(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new FormatException($"«{text}» ليست ساعة على صيغة HH:mm");

    // What a closed meeting had on its agenda is done with, as far as its minutes tell.
    private AgendaTable Agenda(AgendaEntry entry) => new()
    {
        Number = entry.Number,
        Text = place.Required(Invariant($"نقطة جدول الأعمال {entry.Number}"), "text", entry.Text),
        WalksCommitments = entry.Commitments,
        IsFinished = true,
    };

    private DecisionTable? Decision(DecisionShape shape, string row)
    {
        var decision = place.Try(row, null, () => shape.Read());
        return decision is null ? null : new DecisionTable
        {
            Id = decision.Id,
            Kind = decision.Kind,
            Commitment = decision.Commitment is { } number ? Commitment(row, number) : null,
            Text = decision.Text,
            Owner = decision.Owner,
            Due = decision.Due,
            Wanted = decision.Wanted,
        };
    }

    private ParticipantTable Participant(ParticipantEntry entry, string row)
    {
        var person = people.GetValueOrDefault(entry.Person ?? "");
        if (person is null)
        {
            place.Add(row, Invariant($"الشخص «{entry.Person}» غير موجود في people.json"));
        }

        place.RequireOnce(entry.Commitments ?? [], n => Invariant($"{row} · الالتزام {n}"), "ورد الالتزام أكثر من مرة");
        return new ParticipantTable
        {
            Person = person,
            Quality = place.Required(row, "quality", entry.Quality),
            IsDeputy = entry.Deputy,
            // The document lists those who took part, so all of them were there.
            Attendance = Attendance.Present,
            Commitments = [.. (entry.Commitments ?? []).Select(n => new ResponsibilityTable { Commitment = Commitment(row, n) })],
        };
    }

    private CommitmentTable? Commitment(string row, int number)
    {
        var commitment = plan.Commitments.Find(c => c.Number == number);
        if (commitment is null)
        {
            place.Add(row, Invariant($"الالتزام {number} غير موجود في المخطط"));
        }

        return commitment;
    }

    // Line by line, so that all that is wrong in a cell is named and not only the first of it.
    private ImmutableArray<TLine> Lines<TShape, TLine>(string row, string kind, TShape[]? shapes, Func<TShape, TLine> read)
        where TShape : class
        where TLine : class =>
        [.. place.Rows(Invariant($"{row} · {kind}"), shapes).Select((s, i) => place.Try<TLine?>(Invariant($"{row} · {kind} {i + 1}"), null, () => read(s))).OfType<TLine>()];

    private ReportTable Report(ReportEntry entry, string row)
    {
        var report = new ReportTable { Commitment = Commitment(row, entry.Commitment) };
        ReportTables.Write(report, new CommitmentReport(
            entry.Percent is { } percent ? place.Try(row, default(Percentage), () => new Percentage(percent)) : null,
            entry.Platform is { } platform ? place.Try(row, PlatformReport.Unknown, platform.Read) : PlatformReport.Unknown,
            Lines(row, "سطر الإجراءات", entry.Actions, a => a.Read()),
            Lines(row, "سطر البرمجة", entry.Schedule, s => s.Read())));
        foreach (var line in report.Schedule.Where(s => s.DependsOn is { } on && (on == entry.Commitment || plan.Commitments.TrueForAll(c => c.Number != on))))
        {
            place.Add(row, Invariant($"سطر مرتبط بالتزام غير موجود: «{line.DependsOn}»"));
        }

        return report;
    }
}
