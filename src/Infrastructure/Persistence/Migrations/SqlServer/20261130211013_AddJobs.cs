using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopClean.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddJobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_messages_due",
                table: "outbox_messages");

            migrationBuilder.DropColumn(
                name: "lease_owner",
                table: "outbox_messages");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "delivered_at",
                table: "outbox_messages",
                type: "datetimeoffset(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "job_id",
                table: "outbox_messages",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            // What a node was delivering gets a job like everything else that waits; what was delivered never does.
            migrationBuilder.Sql("UPDATE outbox_messages SET state = 'Pending' WHERE state = 'Processing';");
            migrationBuilder.Sql("UPDATE outbox_messages SET delivered_at = finished_at WHERE state = 'Succeeded';");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_without_job",
                table: "outbox_messages",
                column: "id",
                filter: "job_id IS NULL AND state = 'Pending'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_messages_without_job",
                table: "outbox_messages");

            migrationBuilder.DropColumn(
                name: "delivered_at",
                table: "outbox_messages");

            migrationBuilder.DropColumn(
                name: "job_id",
                table: "outbox_messages");

            migrationBuilder.AddColumn<string>(
                name: "lease_owner",
                table: "outbox_messages",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_due",
                table: "outbox_messages",
                column: "next_attempt_at",
                filter: "state IN ('Pending', 'Processing')");
        }
    }
}
