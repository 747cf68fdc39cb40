using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OgpDashboard.Domain.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Course : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReasonNumber",
                table: "Reports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReasonText",
                table: "Reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExtendedUntil",
                table: "Plans",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Arrived",
                table: "Participants",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Left",
                table: "Participants",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RepresentedBy",
                table: "Participants",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Meetings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "IsFinished",
                table: "AgendaItems",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Minutes",
                table: "AgendaItems",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "WalksCommitments",
                table: "AgendaItems",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    MeetingId = table.Column<int>(type: "INTEGER", nullable: false),
                    SettledInId = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    CommitmentId = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Wanted = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Decisions_Commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "Commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Meetings_SettledInId",
                        column: x => x.SettledInId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Snapshots",
                columns: table => new
                {
                    MeetingId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Snapshots", x => new { x.MeetingId, x.Version });
                    table.ForeignKey(
                        name: "FK_Snapshots_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_CommitmentId",
                table: "Decisions",
                column: "CommitmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_MeetingId",
                table: "Decisions",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Position",
                table: "Decisions",
                column: "Position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_SettledInId",
                table: "Decisions",
                column: "SettledInId");

            // What a meeting was when it was closed changes no more, as the record does not.
            migrationBuilder.Sql("""
                CREATE TRIGGER Snapshots_are_not_updated BEFORE UPDATE ON Snapshots
                BEGIN SELECT RAISE(ABORT, 'a snapshot is only added'); END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER Snapshots_are_not_deleted BEFORE DELETE ON Snapshots
                BEGIN SELECT RAISE(ABORT, 'a snapshot is only added'); END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER Snapshots_are_not_replaced BEFORE INSERT ON Snapshots
                WHEN EXISTS (SELECT 1 FROM Snapshots WHERE MeetingId = NEW.MeetingId AND Version = NEW.Version)
                BEGIN SELECT RAISE(ABORT, 'a snapshot is only added'); END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER Snapshots_are_not_updated");
            migrationBuilder.Sql("DROP TRIGGER Snapshots_are_not_deleted");
            migrationBuilder.Sql("DROP TRIGGER Snapshots_are_not_replaced");
            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Snapshots");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "ReasonNumber",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "ReasonText",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "ExtendedUntil",
                table: "Plans");

            migrationBuilder.DropColumn(
                name: "Arrived",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "Left",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "RepresentedBy",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "IsFinished",
                table: "AgendaItems");

            migrationBuilder.DropColumn(
                name: "Minutes",
                table: "AgendaItems");

            migrationBuilder.DropColumn(
                name: "WalksCommitments",
                table: "AgendaItems");
        }
    }
}
