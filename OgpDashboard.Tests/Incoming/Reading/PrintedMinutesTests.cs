using OgpDashboard.App.Imports;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;
using Xunit.Abstractions;
using static System.FormattableString;

namespace OgpDashboard.Tests.Incoming.Reading;

/// <summary>Minutes that nobody has seen: made of random boards, printed to a PDF by a browser, and read back.</summary>
[Collection(nameof(SharedBrowser))]
public sealed class PrintedMinutesTests(SharedBrowser browser, ITestOutputHelper output)
{
    private static readonly string[] Fonts = ["Ours", "DejaVu Sans", "Noto Naskh Arabic"];

    [Fact]
    public async Task Printed_minutes_come_back_with_every_digit_and_almost_every_word()
    {
        using var seeded = new SeededStore();
        using var fresh = SeededStore.WithoutMeetings();
        var (words, right) = (0, 0);
        await using var person = await browser.Person(new Uri("http://localhost"));
        var page = await person.NewPageAsync();
        for (var seed = 1; seed <= 6; seed++)
        {
            var board = RandomBoards.Make(seeded.Book.LastClosed!, seed);
            await page.SetContentAsync(OldMinutes.Page(board, Fonts[seed % Fonts.Length], signs: seed <= 4));
            await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
            using var pdf = new MemoryStream(await page.PdfAsync(new() { PreferCSSPageSize = true }));

            var read = new PdfReader(new PdfText()).Read(pdf, new IncomingContext(fresh.Book, "محضر.pdf"));

            if (seed <= 4)
            {
                SaysAllOf(read, board);
            }

            var (expected, got) = (ReadBack.Texts(board), ReadBack.Texts(read));
            ReadBack.Digits(got).ShouldBe(ReadBack.Digits(expected), Invariant($"the digits of board {seed}"));
            var same = expected.Zip(got).Count(t => t.First == t.Second);
            output.WriteLine(Invariant($"{seed}: {same} of {expected.Count} words; not: {string.Join(" | ", expected.Zip(got).Where(t => t.First != t.Second).Take(10).Select(t => $"{t.First}≠{t.Second}"))}"));
            got.Count.ShouldBe(expected.Count);
            (words, right) = (words + expected.Count, right + same);
        }

        output.WriteLine(Invariant($"{right} of {words}"));
        (right / (double)words).ShouldBeGreaterThanOrEqualTo(0.99);
    }

    private static void SaysAllOf(IncomingMeeting read, Board board)
    {
        var values = read.Items.Select(i => i.Value).ToList();
        values.OfType<IncomingDay>().Single().Day.ShouldBe(board.Meeting.Details.Date);
        values.OfType<IncomingHour>().Single().Hour.ShouldBe(board.Meeting.Details.Time!.Value);
        values.OfType<IncomingPart>().Select(p => (string.Join(',', p.Part.Commitments), p.Part.IsDeputy))
            .ShouldBe(board.Meeting.Participants.Select(p => (string.Join(',', p.Commitments.Distinct().Order()), p.IsDeputy)));
        var fields = read.Items.Where(i => i.Value is IncomingField).Select(i => (i.Sureness, ((IncomingField)i.Value).Change)).ToList();
        fields.Where(f => f.Change is PercentReported or PlatformReported { Platform.Remark: null }).ShouldAllBe(f => f.Sureness == Sureness.Certain, "the number is in the first column");
        fields.Select(f => f.Change).OfType<PercentReported>().Select(p => (p.Commitment, p.Percent!.Value.Value))
            .ShouldBe(board.Rows.Where(r => r.Percent is not null).Select(r => (r.Number, r.Percent!.Value.Value)));
        fields.Select(f => f.Change).OfType<PlatformReported>().Select(p => (p.Commitment, p.Platform.Status))
            .ShouldBe(board.Rows.Where(r => r.Percent is not null).Select(r => (r.Number, r.Said.Platform.Status)));

        // Where a line of a list begins is not always to be seen on paper: its words are held to below, and all of them to their commitment here.
        fields.Select(f => f.Change).OfType<ActionsNoted>().Select(a => (a.Commitment, string.Join(' ', a.Lines.Select(l => l.Text)).Length))
            .ShouldBe(board.Rows.Where(r => r.Said.Actions.Length > 0).Select(r => (r.Number, string.Join(' ', r.Said.Actions.Select(l => l.Text)).Length)));
        fields.Select(f => f.Change).OfType<Rescheduled>().SelectMany(a => a.Lines.Select(l => (a.Commitment, l.State, l.Window)))
            .ShouldBe(board.Rows.SelectMany(r => r.Said.Schedule.Select(l => (r.Number, l.State, l.Window))));
    }
}
