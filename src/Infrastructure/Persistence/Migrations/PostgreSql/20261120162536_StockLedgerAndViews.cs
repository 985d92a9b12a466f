using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ShopClean.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class StockLedgerAndViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "editor_id",
                table: "products",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "product_views",
                columns: table => new
                {
                    product_id = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_views", x => x.product_id);
                    table.ForeignKey(
                        name: "fk_product_views_products_product_id",
                        column: x => x.product_id,
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stock_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    product_id = table.Column<long>(type: "bigint", nullable: false),
                    quantity = table.Column<int>(type: "integer", nullable: false),
                    balance = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    user_id = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(3) with time zone", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stock_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_stock_changes_products_product_id",
                        column: x => x.product_id,
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_stock_changes_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_products_editor_id",
                table: "products",
                column: "editor_id");

            migrationBuilder.CreateIndex(
                name: "ix_product_views_total_product_id",
                table: "product_views",
                columns: new[] { "total", "product_id" });

            migrationBuilder.CreateIndex(
                name: "ix_stock_changes_product_id_id",
                table: "stock_changes",
                columns: new[] { "product_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_stock_changes_user_id",
                table: "stock_changes",
                column: "user_id");

            migrationBuilder.AddForeignKey(
                name: "fk_products_users_editor_id",
                table: "products",
                column: "editor_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql("INSERT INTO product_views (product_id, total) SELECT id, view_count FROM products;");
            // Every ledger begins with what is there.
            migrationBuilder.Sql(
                """
                INSERT INTO stock_changes (product_id, quantity, balance, reason, created_at)
                SELECT id, stock_quantity, stock_quantity, 'Carried over', updated_at FROM products WHERE stock_quantity > 0;
                """
            );

            migrationBuilder.DropIndex(
                name: "ix_products_view_count_id",
                table: "products");

            migrationBuilder.DropColumn(
                name: "view_count",
                table: "products");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_products_users_editor_id",
                table: "products");

            migrationBuilder.DropTable(
                name: "stock_changes");

            migrationBuilder.DropIndex(
                name: "ix_products_editor_id",
                table: "products");

            migrationBuilder.DropColumn(
                name: "editor_id",
                table: "products");

            migrationBuilder.AddColumn<long>(
                name: "view_count",
                table: "products",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.Sql(
                "UPDATE products SET view_count = (SELECT total FROM product_views WHERE product_views.product_id = products.id);"
            );

            migrationBuilder.DropTable(
                name: "product_views");

            migrationBuilder.CreateIndex(
                name: "ix_products_view_count_id",
                table: "products",
                columns: new[] { "view_count", "id" },
                filter: "deleted_at IS NULL");
        }
    }
}
