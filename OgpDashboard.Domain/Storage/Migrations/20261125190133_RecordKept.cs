using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OgpDashboard.Domain.Storage.Migrations
{
    /// <inheritdoc />
    public partial class RecordKept : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A tool that opens the file cannot alter the record without taking these away first; and then the hashes tell.
            migrationBuilder.Sql("""
                CREATE TRIGGER Journal_is_not_updated BEFORE UPDATE ON Journal
                BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER Journal_is_not_deleted BEFORE DELETE ON Journal
                BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END
                """);

            // Also what «INSERT OR REPLACE» would put in the place of an entry.
            migrationBuilder.Sql("""
                CREATE TRIGGER Journal_goes_on_from_its_end BEFORE INSERT ON Journal
                WHEN NEW.Number IS NOT (SELECT COALESCE(MAX(Number), 0) + 1 FROM Journal)
                  OR NEW.Previous IS NOT COALESCE((SELECT Hash FROM Journal ORDER BY Number DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')
                  OR EXISTS (SELECT 1 FROM Journal WHERE EditId = NEW.EditId)
                BEGIN SELECT RAISE(ABORT, 'the record goes on from its end'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER Journal_is_not_updated");
            migrationBuilder.Sql("DROP TRIGGER Journal_is_not_deleted");
            migrationBuilder.Sql("DROP TRIGGER Journal_goes_on_from_its_end");
        }
    }
}
