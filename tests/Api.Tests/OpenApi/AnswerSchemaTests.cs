using System.Text.Json.Nodes;

namespace ShopClean.Api.Tests.OpenApi;

public sealed class AnswerSchemaTests
{
    [Theory]
    [InlineData("UserResponse", "")]
    [InlineData("ProductResponse", "")]
    [InlineData("FieldFault", "")]
    [InlineData("ManagedProductResponse", "")]
    [InlineData("IllustratedProductResponse", "images")]
    [InlineData("StockedCategoryResponse", "products")]
    [InlineData("LoginResponse", "refreshToken")]
    [InlineData("PageInfo", "totalItems,totalPages")]
    public async Task An_answer_marks_what_it_always_has(string schema, string open)
    {
        var answer = await SchemaAsync(schema);
        var required = answer["required"]!.AsArray().Select(name => name!.GetValue<string>());

        answer["properties"]!
            .AsObject()
            .Select(property => property.Key)
            .Except(required)
            .ShouldBe(open.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("ProductListItemRow")]
    [InlineData("ShopReferenceRow")]
    [InlineData("ShopResponseRow")]
    public async Task A_row_of_which_clients_choose_the_fields_has_none_for_sure(string schema)
    {
        var row = await SchemaAsync(schema);

        row["properties"]!.AsObject().ShouldNotBeEmpty();
        (row["required"]?.AsArray() ?? []).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_example_has_what_its_schema_requires()
    {
        foreach (var operation in await Document.OperationsAsync())
        {
            foreach (var (status, response) in operation.Json["responses"]!.AsObject().Where(one => one.Value!["$ref"] is null))
            {
                var content = response!["content"]!["application/json"]!;
                (await MissingAsync(content["schema"]!, content["example"])).ShouldBeEmpty($"{operation} {status}");
            }
        }
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(JsonNode schema, JsonNode? example)
    {
        var missing = new List<string>();
        var shape = await Document.FollowAsync(schema);
        foreach (var part in (shape["allOf"] ?? shape["oneOf"])?.AsArray() ?? [])
        {
            missing.AddRange(await MissingAsync(part!, example));
        }

        if (example is JsonArray rows && shape["items"] is { } item)
        {
            foreach (var row in rows)
            {
                missing.AddRange(await MissingAsync(item, row));
            }
        }

        if (example is JsonObject body)
        {
            missing.AddRange(
                (shape["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Where(name => !body.ContainsKey(name))
            );
            foreach (var (name, value) in body)
            {
                if (shape["properties"]?[name] is { } property)
                {
                    missing.AddRange(await MissingAsync(property, value));
                }
            }
        }

        return missing;
    }

    private static async Task<JsonNode> SchemaAsync(string name) =>
        (await Document.WholeAsync())["components"]!["schemas"]![name].ShouldNotBeNull(name);
}
