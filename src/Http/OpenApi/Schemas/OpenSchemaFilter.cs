using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Schemas;

/// <summary>Allows additional properties: requests ignore unknown fields, and answers may get new ones. Computed properties are not marked as read-only.</summary>
internal sealed class OpenSchemaFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema open)
        {
            return;
        }

        open.AdditionalPropertiesAllowed = true;
        foreach (var property in (open.Properties?.Values ?? []).OfType<OpenApiSchema>())
        {
            property.ReadOnly = false;
        }
    }
}
