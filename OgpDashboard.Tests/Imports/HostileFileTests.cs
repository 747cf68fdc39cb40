using System.Text;
using OgpDashboard.Bench.Fuzzing;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Imports;

/// <summary>Files that are none, that are broken, and that somebody made to hurt: each is refused with a fault, and nothing else is thrown.</summary>
public sealed class HostileFileTests : FileBase
{
    private const int Times = 500;

    [Theory]
    [InlineData("board.json", 1)]
    [InlineData("board.xlsx", 2)]
    public void Whatever_becomes_of_a_file_it_is_read_or_refused(string name, int seed)
    {
        var (book, good, mutations) = (Store.Book, Written(name, Seed), new Mutations(new Random(seed)));
        var (read, refused) = (0, 0);
        for (var i = 0; i < Times; i++)
        {
            var file = mutations.Next(good);
            try
            {
                Read(file, book);
                read++;
            }
            catch (UnreadableException)
            {
                refused++;
            }
            catch (Exception unhandled)
            {
                throw new InvalidOperationException(FormattableString.Invariant($"Input {i} of seed {seed}: {unhandled.GetType().Name}"), unhandled);
            }
        }

        // Were all of one kind, the mutations would be too weak or too strong to find anything.
        read.ShouldBeGreaterThan(Times / 50);
        refused.ShouldBeGreaterThan(Times / 50);
    }

    [Fact]
    public void What_would_become_very_large_is_refused_while_it_is_read()
    {
        var (book, wrong) = (Store.Book, new List<string>());
        foreach (var (what, file, fault) in Bombs.Of(Written("board.xlsx", Seed)))
        {
            var found = "";
            try
            {
                Read(file, book);
                found = "read";
            }
            catch (UnreadableException refused)
            {
                found = refused.Problem.Fault.ToString();
            }

            if (found != fault)
            {
                wrong.Add($"{what}: {found} in the place of {fault}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("محضر اجتماع")]
    [InlineData("PK")]
    [InlineData("%PDF-1.4")]
    [InlineData("[1,2]")]
    public void What_is_none_of_ours_is_answered_with_what_is(string text)
    {
        var problem = Unreadable(Encoding.UTF8.GetBytes(text), Store.Book);

        (problem.Fault, problem.Details.Single()).ShouldBe((IncomingFault.NotReadable, "XLSX، JSON"));
    }

    [Fact]
    public void JSON_in_another_encoding_is_read_when_it_says_so_and_refused_when_it_does_not()
    {
        var text = Encoding.UTF8.GetString(Written("board.json", Seed));
        Encoding[] marked = [new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode];

        foreach (var encoding in marked)
        {
            Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], Store.Book).Problems.ShouldBeEmpty(encoding.WebName);
        }

        Unreadable(Encoding.Latin1.GetBytes(text.Replace("الالتزام", "é", StringComparison.Ordinal)), Store.Book).Fault.ShouldBe(IncomingFault.WrongEncoding);
        Unreadable([.. Encoding.Unicode.GetPreamble(), (byte)'{', 0, 0, 0xD8], Store.Book).Fault.ShouldBe(IncomingFault.WrongEncoding);
    }

    [Theory]
    [InlineData("\"percent\": 64,", "\"percent\": 64.5,", "percent")]
    [InlineData("\"percent\": 64,", "\"percent\": 1e999,", "percent")]
    [InlineData("\"status\": \"updated\"", "\"status\": \"perhaps\"", "platform")]
    [InlineData("\"arrived\": null", "\"arrived\": \"25:00\"", "arrived")]
    [InlineData("\"date\": \"2020-06-17\",", "\"date\": \"2020-02-30\",", "date")]
    [InlineData("\"commitment\": 4,", "\"commitment\": 40,", "commitment")]
    public void What_is_wrong_in_JSON_is_named_with_its_place(string good, string bad, string field)
    {
        var text = Encoding.UTF8.GetString(Written("board.json", Seed));
        var place = text.IndexOf(good, StringComparison.Ordinal);
        place.ShouldBeGreaterThan(0);

        var problems = Read(Encoding.UTF8.GetBytes(text[..place] + bad + text[(place + good.Length)..]), Store.Book).Problems;

        problems.ShouldAllBe(p => p.Stops);
        problems.ShouldContain(p => p.Origin.Column == field);
    }

    [Theory]
    [InlineData("{\"form\":\"ogp-board-2\"}", IncomingFault.UnknownForm)]
    [InlineData("{}", IncomingFault.UnknownForm)]
    [InlineData("{\"form\":\"ogp-board-1\",\"plan\":{\"code\":\"FR\"}}", IncomingFault.AnotherPlan)]
    [InlineData("{\"form\":\"ogp-board-1\",\"form\":\"ogp-board-1\"}", IncomingFault.NotReadable)]
    [InlineData("{\"form\":\"\\uD800\"}", IncomingFault.NotReadable)]
    [InlineData("{\"form\":", IncomingFault.NotReadable)]
    public void JSON_that_is_not_ours_is_refused(string text, IncomingFault fault) => Unreadable(Encoding.UTF8.GetBytes(text), Store.Book).Fault.ShouldBe(fault);
}
