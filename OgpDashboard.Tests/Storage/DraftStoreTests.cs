using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Domain.Storage.Record;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage;

public sealed class DraftStoreTests : StoreBase
{
    private static readonly DateTimeOffset Noon = new(2020, 9, 15, 12, 0, 0, 123, TimeSpan.Zero);
    private static readonly DraftPlace Actions = new(2, 4, Field.Actions);

    private DraftStore Drafts => new(Store);

    [Fact]
    public void What_was_typed_is_read_back_as_it_was()
    {
        var draft = Draft("lasfar", Actions, """[["line-input","إعداد «التقرير»\n😀 '; DROP TABLE Drafts; --"]]""");

        Write(draft);

        Drafts.Load(Noon.AddDays(-7)).ShouldBe([draft]);
    }

    [Fact]
    public void Typing_on_leaves_one_row_and_no_history()
    {
        Write(Draft("lasfar", Actions, "أ"));
        Write(Draft("lasfar", Actions, "أب"), Draft("lasfar", new DraftPlace(2, 4, Field.Reason), "سبب"));

        Store.Query("SELECT Field, Text FROM Drafts ORDER BY Field").ShouldBe(["actions | أب", "reason | سبب"]);
    }

    [Fact]
    public void What_is_not_wanted_any_more_goes_and_that_of_others_stays()
    {
        Write(Draft("lasfar", Actions, "أ"), Draft("bouihi", Actions, "ب"));

        Drafts.Write([("lasfar", Actions, null)]);

        Drafts.Load(DateTimeOffset.MinValue).Select(d => d.Person).ShouldBe(["bouihi"]);
    }

    [Fact]
    public void Old_ones_are_removed_when_they_are_read()
    {
        Write(Draft("lasfar", Actions, "قديم"), Draft("bouihi", Actions, "جديد") with { At = Noon.AddDays(1) });

        Drafts.Load(Noon.AddSeconds(1)).Select(d => d.Text).ShouldBe(["جديد"]);

        Store.Query("SELECT Text FROM Drafts").ShouldBe(["جديد"]);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_said()
    {
        Store.Execute("CREATE TRIGGER Full BEFORE INSERT ON Drafts BEGIN SELECT RAISE(ABORT, 'disk full'); END");

        Should.Throw<StoreUnavailableException>(() => Write(Draft("lasfar", Actions, "أ")));
    }

    [Fact]
    public void The_record_knows_nothing_of_what_is_typed_and_the_next_change_is_as_durable_as_ever()
    {
        var meeting = Store.OpenMeeting();
        var before = Store.Query("SELECT * FROM Journal");
        Write(Draft("lasfar", Actions, "سر لم يُحفظ"));

        Store.Query("SELECT * FROM Journal").ShouldBe(before);
        new RecordBook(Store).Verify().Holds.ShouldBeTrue();
        Store.Query("PRAGMA synchronous").ShouldBe(["2"], "a connection that is opened anew waits for the disk");
        Store.Append(new PercentReported(4, new(70)), SeededStore.Edit(meeting, long.MaxValue)).Number.ShouldBe(before.Count + 1);
    }

    private void Write(params KeptDraft[] drafts) => Drafts.Write([.. drafts.Select(d => (d.Person, d.Place, (KeptDraft?)d))]);

    private static KeptDraft Draft(string person, DraftPlace place, string text) => new(person, place, text, 5, Noon);
}
