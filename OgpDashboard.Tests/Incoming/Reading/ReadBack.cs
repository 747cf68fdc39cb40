using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Tests.Incoming.Reading;

/// <summary>What minutes say and what was read of them, word by word in one order.</summary>
internal static class ReadBack
{
    public static List<string> Texts(Board board) => Words(
    [
        .. board.Meeting.Participants.Select(p => $"{p.Person.Honorific} {p.Person.Name} {p.Quality}"), .. board.Meeting.Agenda.Select(a => a.Text), board.Meeting.Details.Place,
        .. board.Rows.SelectMany(r => r.Said.Actions.Select(a => a.Text)), .. board.Rows.Select(r => r.Said.Platform.Remark ?? ""), .. board.Rows.SelectMany(r => r.Said.Schedule.Select(s => s.Text)),
    ]);

    public static List<string> Texts(IncomingMeeting read)
    {
        var values = read.Items.Select(i => i.Value).ToList();
        var changes = values.OfType<IncomingField>().Select(f => f.Change).ToList();
        return Words(
        [
            .. values.OfType<IncomingPart>().Select(p => $"{p.Part.Person.Honorific} {p.Part.Person.Name} {p.Part.Quality}"), .. values.OfType<IncomingAgendaItem>().Select(a => a.Item.Text),
            values.OfType<IncomingPlace>().Single().Place,
            .. changes.OfType<ActionsNoted>().SelectMany(a => a.Lines).Select(l => l.Text), .. changes.OfType<PlatformReported>().Select(p => p.Platform.Remark ?? ""),
            .. changes.OfType<Rescheduled>().SelectMany(a => a.Lines).Select(l => l.Text),
        ]);
    }

    private static List<string> Words(IEnumerable<string> texts) => [.. texts.SelectMany(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    public static string Digits(IEnumerable<string> words) => string.Concat(words.SelectMany(w => w).Where(char.IsAsciiDigit));
}
