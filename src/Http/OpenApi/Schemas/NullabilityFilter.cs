using System.Reflection;
using Microsoft.OpenApi;
using ShopClean.Application.Common.Querying;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Schemas;

/// <summary>Marks each property as nullable or not, as declared in C#; for an optional field, whether null clears it.</summary>
internal sealed class NullabilityFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties })
        {
            return;
        }

        var nullability = new NullabilityInfoContext();
        foreach (var property in (ListRows.ItemOf(context.Type) ?? context.Type).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (properties.TryGetValue(ReadModel.NameOf(property), out var shown))
            {
                properties[ReadModel.NameOf(property)] = MayBeNull(nullability.Create(property)) ? shown.OrNull() : shown.NotNull();
            }
        }
    }

    private static bool MayBeNull(NullabilityInfo property) =>
        OptionalTypes.ValueOf(property.Type) is null
            ? property.ReadState == NullabilityState.Nullable
            : property.GenericTypeArguments[0].ReadState == NullabilityState.Nullable;
}

/// <summary>Changes the nullability of schemas.</summary>
internal static class NullableSchemas
{
    /// <summary>The schema, or null. A shared schema that is only referred to stays as it is.</summary>
    public static IOpenApiSchema OrNull(this IOpenApiSchema schema)
    {
        switch (schema)
        {
            case OpenApiSchema { Type: { } type } plain:
                plain.Type = type | JsonSchemaType.Null;
                return plain;
            case OpenApiSchemaReference reference:
                return new OpenApiSchema
                {
                    Description = reference.Description,
                    OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }],
                };
            default:
                return schema;
        }
    }

    /// <summary>Whether the schema may be null.</summary>
    public static bool IsNullable(this IOpenApiSchema schema) =>
        schema is OpenApiSchema plain && (plain.Type?.HasFlag(JsonSchemaType.Null) == true || plain.OneOf is [OpenApiSchemaReference, _]);

    /// <summary>The schema without null.</summary>
    public static IOpenApiSchema NotNull(this IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema { Type: { } type } plain)
        {
            plain.Type = type & ~JsonSchemaType.Null;
        }

        return (schema as OpenApiSchema)?.OneOf?.OfType<OpenApiSchemaReference>().FirstOrDefault() ?? schema;
    }
}
