using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ShopClean.Http.OpenApi.Examples;

namespace ShopClean.Api.Tests.OpenApi;

public sealed class RequestSchemaTests
{
    [Theory]
    [InlineData("CreateProduct", "title", "maxLength", 150)]
    [InlineData("UpdateProduct", "title", "minLength", 1)]
    [InlineData("CreateProduct", "slug", "pattern", "^[a-z0-9]+(-[a-z0-9]+)*$")]
    [InlineData("CreateProduct", "price", "minimum", 0)]
    [InlineData("CreateProduct", "url", "format", "uri")]
    [InlineData("SetProductDiscount", "discount", "maximum", 100)]
    [InlineData("TendProduct", "stockQuantity", "minimum", 0)]
    [InlineData("AdjustStock", "quantity", "minimum", -1_000_000_000)]
    [InlineData("OpenShop", "name", "minLength", 2)]
    [InlineData("UpdateShop", "phoneNumber", "pattern", @"^\+[1-9][0-9]{7,14}$")]
    [InlineData("ArrangeProductImages", "ids", "maxItems", 20)]
    [InlineData("ArrangeProductImages", "ids", "uniqueItems", true)]
    [InlineData("Register", "username", "minLength", 3)]
    [InlineData("Register", "email", "format", "email")]
    [InlineData("Register", "password", "minLength", 8)]
    [InlineData("Register", "password", "format", "password")]
    public async Task A_request_shows_the_limits_of_its_fields(string schema, string field, string limit, object value) =>
        (await SchemaAsync(schema))["properties"]![field]![limit]!
            .ToJsonString()
            .ShouldBe(JsonSerializer.SerializeToNode(value)!.ToJsonString());

    [Fact]
    public async Task A_request_names_only_the_values_that_are_taken()
    {
        NamesOf((await SchemaAsync("UpdateProfile"))["properties"]!["language"]!).ShouldBe(["en", "id"]);
        NamesOf(await SchemaAsync("MemberRole")).ShouldBe(["manager", "staff"], ignoreOrder: true);
        foreach (var request in new[] { "InviteMember", "ReassignMember" })
        {
            (await SchemaAsync(request))["properties"]!["role"]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/MemberRole");
        }

        static IEnumerable<string> NamesOf(JsonNode choice) => choice["enum"]!.AsArray().Select(one => one!.GetValue<string>());
    }

    [Fact]
    public async Task What_a_limit_forbids_the_validator_refuses()
    {
        var bodies = Document.Actions.SelectMany(action => action.MethodInfo.GetParameters()).Select(one => one.ParameterType).Distinct();
        foreach (var body in bodies)
        {
            if (Document.Service<IServiceProvider>().GetService(typeof(IValidator<>).MakeGenericType(body)) is IValidator validator)
            {
                foreach (var (field, shown) in (await SchemaAsync(body.Name))["properties"]!.AsObject())
                {
                    foreach (var forbidden in Beyond(shown!.AsObject()))
                    {
                        var request = With(body, field, forbidden);
                        validator
                            .Validate(new ValidationContext<object>(request))
                            .Errors.ShouldContain(fault => fault.PropertyName == field, $"{body.Name}.{field}: {forbidden.ToJsonString()}");
                    }
                }
            }
        }
    }

    [Fact]
    public async Task Parameters_that_take_few_values_name_them()
    {
        var operations = await Document.OperationsAsync();
        var limit = ParameterOf("GET /api/v1/products/featured", "limit");
        var provider = ParameterOf("DELETE /api/v1/auth/external-logins/{provider}", "provider");

        (limit["minimum"]!.GetValue<int>(), limit["maximum"]!.GetValue<int>()).ShouldBe((1, 100));
        provider["enum"]!.AsArray().Select(one => one!.GetValue<string>()).ShouldBe(["google", "facebook"]);

        JsonNode ParameterOf(string operation, string name) =>
            operations.Single(one => one.ToString() == operation).Json["parameters"]!
                .AsArray()
                .Single(one => one!["name"]?.GetValue<string>() == name)!["schema"]!;
    }

    private static IEnumerable<JsonNode> Beyond(JsonObject limits)
    {
        if (limits["maxLength"]?.GetValue<int>() is { } longest)
        {
            yield return new string('a', longest + 1);
        }

        if (limits["minLength"]?.GetValue<int>() is { } shortest)
        {
            yield return new string('a', shortest - 1);
        }

        if (limits["maximum"] is { } greatest)
        {
            yield return decimal.Parse(greatest.ToJsonString(), CultureInfo.InvariantCulture) + 1;
        }

        if (limits["minimum"] is { } least)
        {
            yield return decimal.Parse(least.ToJsonString(), CultureInfo.InvariantCulture) - 1;
        }

        if (limits["pattern"] is not null || limits["format"]?.GetValue<string>() is "email" or "uri")
        {
            yield return "?";
        }
    }

    private static object With(Type body, string field, JsonNode value)
    {
        var request = Document.Service<ExampleBodies>().Of(body);
        request[field] = value;
        return request.Deserialize(body, Document.Service<IOptions<JsonOptions>>().Value.JsonSerializerOptions)!;
    }

    private static async Task<JsonNode> SchemaAsync(string name) =>
        (await Document.WholeAsync())["components"]!["schemas"]![name].ShouldNotBeNull(name);
}
