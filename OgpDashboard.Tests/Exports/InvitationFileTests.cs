using System.Globalization;
using System.Net;
using System.Text;
using Ical.Net.CalendarComponents;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Exports;

/// <summary>The invitation as it leaves the house, byte by byte, and as a calendar takes it in.</summary>
public sealed class InvitationFileTests : AttackBase
{
    private const string Long = "البرمجة الجديدة للأنشطة المتبقية بعد قرار تمديد الموعد النهائي؛ مراعاة للظروف الحالية، الناجمة عن وباء COVID 19 \\ 😀 نهاية";

    [Fact]
    public async Task Its_lines_end_in_CR_LF_and_none_is_longer_than_75_octets()
    {
        await Say(new AgendaSet([new AgendaItem(1, Long), new AgendaItem(2, new string('ع', 900)), new AgendaItem(3, new string('x', 400))]));

        var bytes = await Bytes(Of(Open.Meeting.Id));

        bytes[..15].ShouldBe(Encoding.ASCII.GetBytes("BEGIN:VCALENDAR"));
        var lines = Split(bytes);
        lines.Max(l => l.Length).ShouldBeLessThanOrEqualTo(75);
        lines.Count(l => l.Length > 0 && l[0] == ' ').ShouldBeGreaterThan(20, "long lines are folded, not cut");

        // Each line is whole characters: decoding one by itself finds no half.
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        foreach (var line in lines)
        {
            Should.NotThrow(() => strict.GetString(line));
        }
    }

    [Fact]
    public async Task What_was_typed_is_read_back_letter_by_letter()
    {
        await Say(new MeetingCorrected(new MeetingDetails(new DateOnly(2020, 9, 15), new TimeOnly(14, 0), "قاعة 3، الرباط; الطابق 2")));
        await Say(new AgendaSet([new AgendaItem(1, "الالتزامات", 90, true), new AgendaItem(2, Long)]));

        var invitation = await Event();

        invitation.Summary.ShouldBe($"اجتماع التتبع · {Open.Plan.Title}");
        invitation.Location.ShouldBe("قاعة 3، الرباط; الطابق 2");
        invitation.Description.ShouldBe($"1. الالتزامات (90 د)\n2. {Long}");
    }

    [Theory]
    [InlineData("2020-06-20", "14:00", "2020-06-20T13:00")]
    [InlineData("2026-03-01", "14:00", "2026-03-01T14:00")] // In Ramadan Morocco's clocks go back.
    [InlineData("2026-01-05", "00:30", "2026-01-04T23:30")]
    public async Task Its_hour_is_the_wall_clocks_in_UTC(string day, string hour, string utc)
    {
        await Say(new MeetingCorrected(new MeetingDetails(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(hour, CultureInfo.InvariantCulture), null)));

        var invitation = await Event();

        invitation.Start!.AsUtc.ShouldBe(DateTime.Parse(utc, CultureInfo.InvariantCulture));
        invitation.End!.AsUtc.ShouldBe(invitation.Start.AsUtc.AddHours(1));
        Encoding.UTF8.GetString(await Bytes(Of(Open.Meeting.Id))).ShouldContain($"\r\nDTSTART:{utc.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal)}00Z\r\n");
    }

    [Fact]
    public async Task It_lasts_as_long_as_its_agenda_was_agreed_to()
    {
        await Say(new MeetingCorrected(new MeetingDetails(new DateOnly(2020, 9, 15), new TimeOnly(9, 0), null)));
        await Say(new AgendaSet([new AgendaItem(1, "أ", 90), new AgendaItem(2, "ب"), new AgendaItem(3, "ج", 15)]));

        var invitation = await Event();

        (invitation.End!.AsUtc - invitation.Start!.AsUtc).ShouldBe(TimeSpan.FromMinutes(105));
    }

    [Fact]
    public async Task Without_an_hour_it_is_a_whole_day()
    {
        var text = Encoding.UTF8.GetString(await Bytes(Of(Open.Meeting.Id)));

        text.ShouldContain("\r\nDTSTART;VALUE=DATE:20200915\r\n");
        text.ShouldContain("\r\nDTEND;VALUE=DATE:20200916\r\n");
        text.ShouldNotContain("LOCATION");
    }

    [Fact]
    public async Task A_correction_keeps_its_UID_and_raises_its_SEQUENCE()
    {
        var before = await Event();
        await Say(new MeetingCorrected(new MeetingDetails(new DateOnly(2020, 9, 16), null, null)));
        await Say(new AgendaSet([new AgendaItem(1, "الالتزامات")]));
        await Say(new AttendanceMarked("lasfar", Attendance.Excused, null, null, null));

        var after = await Event();

        after.Uid.ShouldBe(before.Uid);
        (before.Sequence, after.Sequence).ShouldBe((0, 2));
        after.DtStamp.ShouldNotBeNull();
    }

    [Fact]
    public async Task Each_meeting_has_its_own_and_the_latest_is_the_one_that_is_to_come()
    {
        using var client = Client(new CookieContainer());
        var (seed, open) = (await Event("1"), await Event());
        seed.Uid.ShouldNotBe(open.Uid);
        (await Event("latest")).Uid.ShouldBe(open.Uid);

        await Say(new MeetingPrepared(new MeetingDetails(new DateOnly(2020, 11, 3), null, null)), 0);

        (await Event("latest")).Uid.ShouldNotBe(open.Uid);
        (await client.GetAsync("/export/99/invitation.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/export/x/invitation.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_comes_as_a_calendars_file_with_an_Arabic_name()
    {
        using var client = Client(new CookieContainer());
        using var answer = await client.GetAsync(Of(Open.Meeting.Id));

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("دعوة-2020-09-15.ics");
        answer.Content.Headers.ContentDisposition.FileName.ShouldBe("ogp-2020-09-15-invitation.ics");
    }

    private static string Of(int meeting) => FormattableString.Invariant($"/export/{meeting}/invitation.ics");

    private async Task<CalendarEvent> Event(string? meeting = null) =>
        Ical.Net.Calendar.Load(Encoding.UTF8.GetString(await Bytes(meeting is null ? Of(Open.Meeting.Id) : $"/export/{meeting}/invitation.ics")))!.Events.Single();

    private async Task<byte[]> Bytes(string address)
    {
        using var client = Client(new CookieContainer());
        return await client.GetByteArrayAsync(address);
    }

    // By hand, so that a lone CR or LF is found.
    private static List<byte[]> Split(byte[] bytes)
    {
        var (lines, from) = (new List<byte[]>(), 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\r')
            {
                bytes[i + 1].ShouldBe((byte)'\n');
                lines.Add(bytes[from..i]);
                from = ++i + 1;
            }
            else
            {
                bytes[i].ShouldNotBe((byte)'\n');
            }
        }

        from.ShouldBe(bytes.Length, "the last line ends too");
        return lines;
    }
}
