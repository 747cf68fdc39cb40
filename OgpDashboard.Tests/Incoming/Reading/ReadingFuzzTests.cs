using System.Globalization;
using System.Text;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Incoming.Reading;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Incoming.Reading;

/// <summary>Whatever the text, the reader proposes or names what is missing; it never fails, and never works for long.</summary>
public sealed class ReadingFuzzTests : StoreBase
{
    private const int Rounds = 5;

    [Fact]
    public void Mutilated_minutes_are_read_as_far_as_they_go()
    {
        var book = Store.Book;
        foreach (var text in Enumerable.Range(1, Rounds).Select(Mutilated))
        {
            Sound(MinutesReader.Read(text, book), text);
        }
    }

    [Fact]
    public void What_is_no_text_at_all_says_nothing()
    {
        var book = Store.Book;
        string[] texts =
        [
            "", new string('7', 1_000_000), new string('ا', 1_000_000), new string('-', 100_000), string.Concat(Enumerable.Repeat("النشاط 1: ", 50_000)), new string('\n', 200_000),
            string.Concat(Enumerable.Repeat("تنفيذ الالتزام بنسبة 50 %\n", 20_000)), string.Concat(Enumerable.Repeat("الالتزام 1\tتنفيذ الالتزام بنسبة 50 %\tنعم\tلا\n", 20_000)),
            string.Concat(Enumerable.Repeat("-كلمات ملتصقةببعضها كثيرامنها 12في سطر\n", 5_000)), "\uD800 \uFFFE \0 \u202E%\u202C 101 %", string.Concat(Enumerable.Repeat("((((", 50_000)),
        ];

        foreach (var text in texts)
        {
            Sound(MinutesReader.Read(text, book), text);
        }
    }

    [Fact]
    public void Words_that_lie_anywhere_on_paper_make_lines()
    {
#pragma warning disable CA5394 // A test that can be told again.
        var random = new Random(7);
        var words = Enumerable.Range(0, 5_000).Select(_ => (X: random.NextDouble() * 600, Y: random.NextDouble() * 800))
            .Select(at => new PrintedWord(1 + random.Next(3), at.X, at.Y, at.X + random.Next(-5, 90), at.Y + random.Next(8, 12), random.Next(2) == 0 ? "مازتللاا" : "نييحت")).ToList();
#pragma warning restore CA5394

        var text = Domain.Incoming.Reading.PrintedPages.Text(words);

        text.Split('\n').Sum(l => l.Split([' ', '\t', '•', '◦'], StringSplitOptions.RemoveEmptyEntries).Length).ShouldBe(words.Count);
        Sound(MinutesReader.Read(text, Store.Book), text);
    }

    private static void Sound(IncomingMeeting read, string text)
    {
        read.IsBroken.ShouldBeFalse();
        foreach (var item in read.Items.Where(i => i.Origin != Origin.Whole))
        {
            item.Origin.From!.Value.ShouldBeInRange(1, read.Source.Length, text[..Math.Min(80, text.Length)]);
            item.Origin.To!.Value.ShouldBeInRange(item.Origin.From.Value, read.Source.Length);
        }
    }

    private static string Mutilated(int seed)
    {
#pragma warning disable CA5394 // A test that can be told again.
        var random = new Random(seed);
        var lines = SourceDocument.Lines.ToList();
        for (var n = 0; n < 60; n++)
        {
            var (at, other) = (random.Next(lines.Count), random.Next(lines.Count));
            switch (random.Next(6))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    (lines[at], lines[other]) = (lines[other], lines[at]);
                    break;
                case 2:
                    lines[at] = string.Concat(lines[at].Select(c => random.Next(5) == 0 ? (char)random.Next(0x20, 0xFFFF) : c));
                    break;
                case 3:
                    lines[at] = string.Concat(Enumerable.Repeat(lines[at], random.Next(1, 200)));
                    break;
                case 4:
                    lines.Insert(at, random.Next().ToString(CultureInfo.InvariantCulture) + " % بنسبة الالتزام تنفيذ");
                    break;
                default:
                    lines[at] = new StringBuilder(lines[at]).Append('\t').Append(lines[other]).ToString();
                    break;
            }
        }
#pragma warning restore CA5394

        return string.Join('\n', lines);
    }
}
