using Microsoft.Extensions.Logging.Abstractions;
using OgpDashboard.App.Components.Kept;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Domain.Storage;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Live;

public sealed class DraftsTests : StoreBase
{
    private const string Lead = "lasfar";
    private static readonly DraftPlace Actions = new(2, 4, Field.Actions);

    private readonly ManualClock _clock = new();

    [Fact]
    public void Keys_are_held_at_once_and_written_together()
    {
        using var drafts = Begin();
        foreach (var text in new[] { "أ", "أب", "أبج" })
        {
            drafts.Keep(Lead, Actions, text, 5);
        }

        drafts.Find(Lead, Actions)!.Text.ShouldBe("أبج");
        Store.Count("Drafts").ShouldBe(0);
        drafts.Flush();
        Store.Query("SELECT Text, Seen FROM Drafts").ShouldBe(["أبج | 5"]);
    }

    [Fact]
    public void Another_program_on_the_same_file_finds_what_was_typed_until_the_end()
    {
        using (var drafts = Begin())
        {
            drafts.Keep(Lead, Actions, "أبج", 5);
        }

        using var next = Begin();
        next.Find(Lead, Actions).ShouldBe(new KeptDraft(Lead, Actions, "أبج", 5, _clock.GetUtcNow()));
    }

    [Fact]
    public void What_was_let_go_does_not_come_back()
    {
        using (var drafts = Begin())
        {
            drafts.Keep(Lead, Actions, "أ", 5);
            drafts.Flush();
            drafts.Forget(Lead, Actions);
        }

        using var next = Begin();
        next.Find(Lead, Actions).ShouldBeNull();
    }

    [Fact]
    public void Nobody_is_given_anothers()
    {
        using var drafts = Begin();
        drafts.Keep(Lead, Actions, "لي", 5);

        drafts.Find("bouihi", Actions).ShouldBeNull();
        drafts.Of("bouihi", 2).ShouldBeEmpty();
        drafts.Of(Lead, 3).ShouldBeEmpty("of another meeting");
        drafts.Of(Lead, 2).ShouldHaveSingleItem().Text.ShouldBe("لي");
    }

    [Fact]
    public void A_text_that_is_too_long_leaves_what_was_kept_before()
    {
        using var drafts = Begin();
        drafts.Keep(Lead, Actions, new string('م', Drafts.LongestText), 5);

        drafts.Keep(Lead, Actions, new string('م', Drafts.LongestText + 1), 5);

        drafts.Find(Lead, Actions)!.Text.Length.ShouldBe(Drafts.LongestText);
    }

    [Fact]
    public void Fifty_full_lines_with_all_that_is_said_of_them_are_kept()
    {
        using var drafts = Begin();
        var full = new string('م', LineText.Longest);
        var text = new TypedFields().With(Enumerable.Range(0, Rules.MostLines), (fields, _) => fields.With("line-input", full).With("state-input", "awaiting").With("awaited-input", full)).Text;

        drafts.Keep(Lead, Actions, text, 5);

        drafts.Find(Lead, Actions)!.Text.ShouldBe(text);
    }

    [Fact]
    public void Who_types_very_much_gives_up_their_oldest_and_nobody_elses()
    {
        using var drafts = Begin();
        drafts.Keep("bouihi", Actions, "لغيره", 5);
        const int more = (Drafts.MostTextOfPerson / Drafts.LongestText) + 1;
        for (var commitment = 1; commitment <= more; commitment++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            drafts.Keep(Lead, new DraftPlace(2, commitment, Field.Actions), new string('م', Drafts.LongestText), 5);
        }

        drafts.Of(Lead, 2).Select(d => d.Place.Commitment).ShouldBe(Enumerable.Range(2, more - 1));
        drafts.Of("bouihi", 2).ShouldHaveSingleItem();
    }

    [Fact]
    public void The_oldest_of_a_person_makes_room_for_the_fifty_first()
    {
        using var drafts = Begin();
        drafts.Keep("bouihi", new DraftPlace(2, 1, Field.Actions), "لغيره", 5);
        for (var commitment = 0; commitment <= Drafts.MostOfPerson; commitment++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            drafts.Keep(Lead, new DraftPlace(2, commitment, Field.Actions), "نص", 5);
        }

        drafts.Of(Lead, 2).Select(d => d.Place.Commitment).ShouldBe(Enumerable.Range(1, Drafts.MostOfPerson));
        drafts.Of("bouihi", 2).ShouldHaveSingleItem();
        drafts.Flush();
        Store.Count("Drafts").ShouldBe(Drafts.MostOfPerson + 1);
    }

    [Fact]
    public void After_seven_days_a_start_lets_it_go()
    {
        using (var drafts = Begin())
        {
            drafts.Keep(Lead, Actions, "أ", 5);
        }

        _clock.Advance(Drafts.Oldest);
        using (var same = Begin())
        {
            same.Of(Lead, 2).ShouldHaveSingleItem();
        }

        _clock.Advance(TimeSpan.FromSeconds(1));
        using var next = Begin();
        next.Of(Lead, 2).ShouldBeEmpty();
        Store.Count("Drafts").ShouldBe(0);
    }

    [Fact]
    public void What_the_disk_does_not_take_is_written_when_it_does()
    {
        using var drafts = Begin();
        Store.Execute("CREATE TRIGGER Full BEFORE INSERT ON Drafts BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        drafts.Keep(Lead, Actions, "أ", 5);
        drafts.Flush();
        drafts.Find(Lead, Actions)!.Text.ShouldBe("أ");

        Store.Execute("DROP TRIGGER Full");
        drafts.Flush();

        Store.Query("SELECT Text FROM Drafts").ShouldBe(["أ"]);
    }

    [Fact]
    public void Those_of_whoever_is_gone_go_with_them()
    {
        using var drafts = Begin();
        drafts.Keep(Lead, Actions, "أ", 5);
        drafts.Keep("bouihi", Actions, "ب", 5);

        drafts.ForgetAll(person => person == Lead);
        drafts.Flush();

        Store.Query("SELECT Person FROM Drafts").ShouldBe(["bouihi"]);
    }

    [Fact]
    public void A_moment_to_come_is_not_believed()
    {
        using var drafts = Begin();

        drafts.Keep(Lead, Actions, "أ", 5, _clock.GetUtcNow().AddDays(1));

        drafts.Find(Lead, Actions)!.At.ShouldBe(_clock.GetUtcNow());
    }

    private Drafts Begin()
    {
        var drafts = new Drafts(new DraftStore(Store), _clock, NullLogger<Drafts>.Instance);
        drafts.Start();
        return drafts;
    }
}
