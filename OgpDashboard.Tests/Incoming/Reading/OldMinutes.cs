using System.Globalization;
using System.Net;
using System.Text;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Tests.Incoming.Reading;

/// <summary>A page of minutes to print, in the form of the source document: a four-column table whose head comes again on each sheet, a mark of a draft, numbers of pages.</summary>
internal static class OldMinutes
{
    /// <summary>The page of a board.</summary>
    /// <param name="board">The board.</param>
    /// <param name="font">In what: some fonts have one sign for lam and alef, others two.</param>
    /// <param name="signs">Whether the signs of lists are text; browsers else draw them.</param>
    public static string Page(Board board, string font, bool signs)
    {
        var meeting = board.Meeting;
        var html = new StringBuilder("""
            <!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><style>
            @page { size: A4; margin: 16mm 15mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); } }
            table { inline-size: 100%; border-collapse: collapse; table-layout: fixed; }
            th, td { border: 1px solid #777; padding: .35rem .5rem; text-align: start; vertical-align: top; }
            thead { display: table-header-group; } tr { break-inside: avoid; } p { margin: 0 0 .25rem; }
            td ul { padding-inline-start: 1em; margin: 0; }
            </style>
            """);
        html.Append(CultureInfo.InvariantCulture, $"<style>@font-face {{ font-family: 'Ours'; src: url(data:font/woff2;base64,{Ours}) }}</style>");
        html.Append(signs ? "<style>td ul { list-style-type: '• '; }</style>" : "");
        html.Append(CultureInfo.InvariantCulture, $"<body style='font: 10pt \"{font}\", sans-serif'>");
        html.Append(CultureInfo.InvariantCulture, $"<h1>محضر اجتماع التتبع</h1><p>مسودة</p><h2>تاريخ الاجتماع</h2><p>{Day(meeting.Details.Date)} (على الساعة <bdi dir=ltr>{meeting.Details.Time:HH:mm}</bdi>)</p>");
        html.Append(CultureInfo.InvariantCulture, $"<h2>مكان الاجتماع</h2><p>{Text(meeting.Details.Place)}</p><h2>المشاركون</h2><ul>");
        foreach (var part in meeting.Participants)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li>{Text($"{part.Person.Honorific} {part.Person.Name}، {part.Quality} {string.Join("، ", part.Commitments)}")}</li>");
        }

        html.Append("</ul><h2>جدول أعمال الاجتماع</h2>").Append(Lines([.. meeting.Agenda.Select(a => a.Text)]));
        html.Append("<h2>النقط المتداولة</h2><table><colgroup><col style='width:22%'><col style='width:33%'><col style='width:17%'><col style='width:28%'></colgroup>");
        html.Append("<thead><tr><th>الالتزام<th>تقدم الإجراءات<th>تحيين منصة التتبع<th>البرمجة الجديدة للأنشطة المتبقية</tr></thead>");
        foreach (var row in board.Rows)
        {
            var stated = row.Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"تنفيذ الالتزام بنسبة {percent.Value} %") : "لم يرد في المحضر";
            html.Append(CultureInfo.InvariantCulture, $"<tr><td><p><b>الالتزام {row.Number}</b></p><p>{Text(row.Commitment.Title)}</p></td><td><p>{stated}</p>{(row.Said.Actions.IsEmpty ? "" : Lines([.. row.Said.Actions.Select(a => a.Text)]))}</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td><p>{Text(Platform(row.Said.Platform))}</p></td><td>{Lines([.. row.Said.Schedule.Select(s => s.Text)])}</td></tr>");
        }

        return html.Append("</table><h2>خلاصة الأرقام</h2><p>بلغ متوسط نسبة الإنجاز ما صرح به المشاركون في هذا الاجتماع من تقدم في تنفيذ مختلف الالتزامات، وسيعقد اجتماع آخر لتتبع ما تبقى منها.</p></html>").ToString();
    }

    // The page's own font, which draws many pairs of letters as one sign.
    private static readonly string Ours = Convert.ToBase64String(File.ReadAllBytes(Path.Combine(
        Conventions.Sources.Root, "OgpDashboard.App", "wwwroot", "lib", "ibm-plex-sans-arabic", "ibm-plex-sans-arabic-arabic-400-normal.woff2")));

    private static string Day(DateOnly day) => $"{CultureInfo.GetCultureInfo("ar").DateTimeFormat.GetDayName(day.DayOfWeek)} {day.Day.ToString(CultureInfo.InvariantCulture)} {Months[day.Month - 1]} {day.Year.ToString(CultureInfo.InvariantCulture)}";

    private static readonly string[] Months = ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"];

    private static string Platform(PlatformReport platform) => platform.Status switch
    {
        PlatformStatus.Updated => "نعم",
        PlatformStatus.NotUpdated => "لا",
        PlatformStatus.Remark => platform.Remark!,
        _ => "–",
    };

    private static string Lines(List<string> lines) => lines.Count switch
    {
        0 => "<p>–</p>",
        1 => $"<p>{Text(lines[0])}</p>",
        _ => $"<ul>{string.Concat(lines.Select(l => $"<li>{Text(l)}</li>"))}</ul>",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
