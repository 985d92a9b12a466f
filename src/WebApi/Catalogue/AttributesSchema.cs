using Microsoft.OpenApi;
using ShopClean.Application.Catalogue;
using ShopClean.Domain.Catalogue;

namespace ShopClean.WebApi.Catalogue;

/// <summary>The schema of <see cref="ProductAttributes"/>, which has a JSON converter of its own.</summary>
internal static class AttributesSchema
{
    public static OpenApiSchema Create() =>
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
