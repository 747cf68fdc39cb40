using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Storage;

public sealed class SqliteDatabaseTests : StoreBase
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    public void Every_connection_is_durable_and_keeps_its_keys(string pragma, string value) =>
        Store.Query("PRAGMA " + pragma).ShouldBe([value]);

    [Fact]
    public void The_migrations_say_all_that_the_model_says()
    {
        using var db = Store.CreateDbContext();

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void Migrating_again_changes_nothing()
    {
        var before = Store.Dump();

        Store.Boards.Migrate();

        Store.Dump().ShouldBe(before);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void The_file_itself_takes_no_percentage_outside_0_to_100(int percent) =>
        Should.Throw<SqliteException>(() => Store.Execute(FormattableString.Invariant($"UPDATE Reports SET Percent = {percent}")))
            .Message.ShouldContain("CK_Reports_Percent");

    [Fact]
    public void The_file_itself_takes_no_row_of_a_meeting_that_does_not_exist() =>
        Should.Throw<SqliteException>(() => Store.Execute("UPDATE Reports SET MeetingId = 99")).Message.ShouldContain("FOREIGN KEY");
}
