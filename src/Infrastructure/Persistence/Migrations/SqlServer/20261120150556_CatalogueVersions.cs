using Microsoft.EntityFrameworkCore.Migrations;
using ShopClean.Infrastructure.Persistence.Totals;

#nullable disable

namespace ShopClean.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CatalogueVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "catalogue_versions",
                columns: table => new
                {
                    writer = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogue_versions", x => x.writer);
                });

            CatalogueTriggers.AddSqlServer(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            CatalogueTriggers.RemoveSqlServer(migrationBuilder);

            migrationBuilder.DropTable(
                name: "catalogue_versions");
        }
    }
}
