using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Schemas;

/// <summary>
/// Leaves schemas open: requests pass over fields that they don't know, and answers may get new ones. What an answer computes is no more
/// "read only" than the rest of it.
/// </summary>
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
