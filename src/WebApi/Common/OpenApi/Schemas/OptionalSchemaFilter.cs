using System.Reflection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.WebApi.Common.OpenApi.Schemas;

/// <summary>Says of optional fields whether null clears them: only those whose value may be null.</summary>
internal sealed class OptionalSchemaFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.MemberInfo is not PropertyInfo property || OptionalTypes.ValueOf(property.PropertyType) is not { } value)
        {
            return;
        }

        var isNullable =
            Nullable.GetUnderlyingType(value) is not null
            || new NullabilityInfoContext().Create(property).GenericTypeArguments[0].ReadState == NullabilityState.Nullable;
        if (schema is OpenApiSchema { Type: { } type } concrete)
        {
            concrete.Type = isNullable ? type | JsonSchemaType.Null : type & ~JsonSchemaType.Null;
        }
    }
}
