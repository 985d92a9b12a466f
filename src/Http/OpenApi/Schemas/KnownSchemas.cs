using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ShopClean.Application.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Schemas;

/// <summary>Schemas of types with a JSON converter of their own.</summary>
internal static class KnownSchemas
{
    public static void MapContractTypes(this SwaggerGenOptions options)
    {
        options.MapType<decimal>(() => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal" });
        options.MapType<DateTimeOffset>(Time);
        options.MapType<PictureUrl>(() => new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri" });
    }

    /// <summary>A time as answers write it.</summary>
    public static OpenApiSchema Time() =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = "date-time",
            Examples = [JsonValue.Create("2024-01-01T00:00:00.000Z")],
        };
}
