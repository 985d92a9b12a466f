using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShopClean.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ProductsOfDeletedShops : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Shops that were deleted before left their products behind, which kept their slugs and were counted.
            migrationBuilder.Sql(
                """
                UPDATE products
                SET deleted_at = (SELECT shops.deleted_at FROM shops WHERE shops.id = products.shop_id), version = version + 1
                WHERE products.deleted_at IS NULL AND products.shop_id IN (SELECT shops.id FROM shops WHERE shops.deleted_at IS NOT NULL);
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Their shops are still deleted: nobody would see them, and their slugs may be taken by now.
        }
    }
}
