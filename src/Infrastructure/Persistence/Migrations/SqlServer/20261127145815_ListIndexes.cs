using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopClean.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_messages_finished_at",
                table: "outbox_messages");

            migrationBuilder.DropIndex(
                name: "ix_outbox_messages_state_id",
                table: "outbox_messages");

            migrationBuilder.CreateIndex(
                name: "ix_users_email_id",
                table: "users",
                columns: new[] { "email", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_users_last_login_id",
                table: "users",
                columns: new[] { "last_login", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_users_phone_number",
                table: "users",
                column: "phone_number");

            migrationBuilder.CreateIndex(
                name: "ix_users_role_created_at_id",
                table: "users",
                columns: new[] { "role", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_users_updated_at_id",
                table: "users",
                columns: new[] { "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_users_username_id",
                table: "users",
                columns: new[] { "username", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_shops_name_id",
                table: "shops",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_shops_updated_at_id",
                table: "shops",
                columns: new[] { "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_created_at_id",
                table: "outbox_messages",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_finished_at_id",
                table: "outbox_messages",
                columns: new[] { "finished_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_state_created_at_id",
                table: "outbox_messages",
                columns: new[] { "state", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_type_created_at_id",
                table: "outbox_messages",
                columns: new[] { "type", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_categories_created_at_id",
                table: "categories",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_categories_name_id",
                table: "categories",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_categories_updated_at_id",
                table: "categories",
                columns: new[] { "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_ip_address_created_at_id",
                table: "audit_entries",
                columns: new[] { "ip_address", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_trace_id",
                table: "audit_entries",
                column: "trace_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_users_email_id",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_users_last_login_id",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_users_phone_number",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_users_role_created_at_id",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_users_updated_at_id",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_users_username_id",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_shops_name_id",
                table: "shops");

            migrationBuilder.DropIndex(
                name: "ix_shops_updated_at_id",
                table: "shops");

            migrationBuilder.DropIndex(
                name: "ix_outbox_messages_created_at_id",
                table: "outbox_messages");

            migrationBuilder.DropIndex(
                name: "ix_outbox_messages_finished_at_id",
                table: "outbox_messages");

            migrationBuilder.DropIndex(
                name: "ix_outbox_messages_state_created_at_id",
                table: "outbox_messages");

            migrationBuilder.DropIndex(
                name: "ix_outbox_messages_type_created_at_id",
                table: "outbox_messages");

            migrationBuilder.DropIndex(
                name: "ix_categories_created_at_id",
                table: "categories");

            migrationBuilder.DropIndex(
                name: "ix_categories_name_id",
                table: "categories");

            migrationBuilder.DropIndex(
                name: "ix_categories_updated_at_id",
                table: "categories");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_ip_address_created_at_id",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_trace_id",
                table: "audit_entries");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_finished_at",
                table: "outbox_messages",
                column: "finished_at");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_state_id",
                table: "outbox_messages",
                columns: new[] { "state", "id" });
        }
    }
}
