using Microsoft.EntityFrameworkCore.Migrations;
using ShopClean.Infrastructure.Persistence.Totals;

#nullable disable

namespace ShopClean.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CatalogueVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_products_created_at_id",
                table: "products");

            migrationBuilder.CreateTable(
                name: "catalogue_versions",
                columns: table => new
                {
                    writer = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogue_versions", x => x.writer);
                });

            migrationBuilder.CreateIndex(
                name: "ix_products_created_at_id",
                table: "products",
                columns: new[] { "created_at", "id" },
                filter: "deleted_at IS NULL")
                .Annotation("Npgsql:IndexInclude", new[] { "is_active", "shop_id" });

            CatalogueTriggers.AddPostgreSql(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            CatalogueTriggers.RemovePostgreSql(migrationBuilder);

            migrationBuilder.DropTable(
                name: "catalogue_versions");

            migrationBuilder.DropIndex(
                name: "ix_products_created_at_id",
                table: "products");

            migrationBuilder.CreateIndex(
                name: "ix_products_created_at_id",
                table: "products",
                columns: new[] { "created_at", "id" },
                filter: "deleted_at IS NULL");
        }
    }
}
