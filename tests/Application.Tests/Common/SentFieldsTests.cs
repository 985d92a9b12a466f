using System.Text.Json;
using System.Text.Json.Nodes;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Common;
using ShopClean.Application.Shops;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Tests.Common;

/// <summary>Each field of a request reaches the thing, also one that is added later.</summary>
public sealed class SentFieldsTests
{
    private static readonly ProductDescription Tile = new()
    {
        CategoryId = 5,
        Title = "Tile",
        Slug = "tile",
        Price = Money.Rupiah(10_000),
    };

    private static readonly ProductDisplay Shown = new();
    private static readonly ShopDescription Ceramics = new("Ceramics", "ceramics");
    private static readonly CategoryDescription Floors = new("Floors", "floors");

    public static TheoryData<string> FieldsOfProducts => FieldsOf<ProductFields>();

    public static TheoryData<string> FieldsOfShops => FieldsOf<ShopFields>();

    public static TheoryData<string> FieldsOfCategories => FieldsOf<CategoryFields>();

    [Theory]
    [MemberData(nameof(FieldsOfProducts))]
    public void A_field_of_a_product_changes_what_it_names(string field)
    {
        var request = With<TendProduct>(field);

        (request.ApplyTo(Tile), request.ApplyTo(Shown)).ShouldNotBe((Tile, Shown));
    }

    [Theory]
    [MemberData(nameof(FieldsOfProducts))]
    public void Only_what_is_display_is_for_all_of_a_shops_people(string field) =>
        With<TendProduct>(field)
            .Right.ShouldBe(typeof(ProductDisplay).GetProperty(field) is null ? Right.UpdateProduct : Right.TendProduct);

    [Theory]
    [MemberData(nameof(FieldsOfShops))]
    public void A_field_of_a_shop_changes_what_it_names(string field) => With<UpdateShop>(field).ApplyTo(Ceramics).ShouldNotBe(Ceramics);

    [Theory]
    [MemberData(nameof(FieldsOfCategories))]
    public void A_field_of_a_category_changes_what_it_names(string field) =>
        With<UpdateCategory>(field).ApplyTo(Floors).ShouldNotBe(Floors);

    [Fact]
    public void What_is_not_sent_stays_as_it_is()
    {
        (new UpdateProduct().ApplyTo(Tile), new UpdateProduct().ApplyTo(Shown)).ShouldBe((Tile, Shown));
        new UpdateShop().ApplyTo(Ceramics).ShouldBe(Ceramics);
        new UpdateCategory().ApplyTo(Floors).ShouldBe(Floors);
    }

    [Theory]
    [InlineData("Title", "Product title is required")]
    [InlineData("Slug", "Slug is required")]
    [InlineData("Price", "Product price is required")]
    [InlineData("CategoryId", "Category is required: send the categoryId")]
    [InlineData("IsActive", "must be true or false")]
    [InlineData("Discount", "must be a number")]
    public void What_a_product_always_has_no_change_clears(string field, string message) =>
        new UpdateProductValidator()
            .Validate(With<UpdateProduct>(field, value: null))
            .Errors.ShouldHaveSingleItem()
            .ErrorMessage.ShouldBe(message);

    [Theory]
    [InlineData("Slug")]
    [InlineData("IsActive")]
    [InlineData("Discount")]
    public void In_a_new_product_null_is_the_default(string field)
    {
        var product = With<CreateProduct>(field, value: null) with { Title = "Tile", Price = 10_000m, CategoryId = 5 };

        new CreateProductValidator().Validate(product).Errors.ShouldBeEmpty();
        (product.ApplyTo(Tile), product.ApplyTo(Shown)).ShouldBe((Tile, Shown));
    }

    private static TheoryData<string> FieldsOf<TFields>() => [.. typeof(TFields).GetProperties().Select(field => field.Name)];

    private static TRequest With<TRequest>(string field) =>
        With<TRequest>(field, Another(typeof(TRequest).GetProperty(field)!.PropertyType));

    private static TRequest With<TRequest>(string field, JsonNode? value) => new JsonObject { [field] = value }.Deserialize<TRequest>()!;

    private static JsonNode Another(Type type) =>
        type == typeof(Optional<string?>) ? JsonValue.Create("another")
        : type == typeof(Optional<bool>) ? JsonValue.Create(true)
        : type == typeof(Optional<bool?>) ? JsonValue.Create(false)
        : type == typeof(ProductAttributes) ? new JsonObject { ["color"] = "white" }
        : JsonValue.Create(7);
}
