using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Common;
using ShopClean.Domain.Catalogue;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.WebApi.Common.OpenApi.Schemas;

/// <summary>The types whose JSON says nothing of how they are made.</summary>
internal static class KnownSchemas
{
    public static void MapContractTypes(this SwaggerGenOptions options)
    {
        options.MapType<decimal>(() => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal" });
        options.MapType<DateTimeOffset>(Time);
        options.MapType<PictureUrl>(() => new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri" });
        options.MapType<ProductAttributes>(Attributes);
    }

    /// <summary>A time as answers write it.</summary>
    public static OpenApiSchema Time() =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = "date-time",
            Examples = [JsonValue.Create("2024-01-01T00:00:00.000Z")],
        };

    private static OpenApiSchema Attributes() =>
        new()
        {
            Type = JsonSchemaType.Object,
            AdditionalProperties = new OpenApiSchema
            {
                OneOf =
                [
                    AttributeValue(),
                    new OpenApiSchema
                    {
                        Type = JsonSchemaType.Array,
                        Items = AttributeValue(),
                        MaxItems = CatalogueLimits.MaxAttributeValues,
                    },
                ],
            },
        };

    private static OpenApiSchema AttributeValue() =>
        new()
        {
            Type = JsonSchemaType.String,
            MinLength = 1,
            MaxLength = CatalogueLimits.MaxAttributeValue,
        };
}
