using System.Reflection;
using System.Text.Json.Serialization;
using MediatR;
using Microsoft.OpenApi;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Schemas;

/// <summary>
/// Marks the required properties of answers: all but those that are left out when null or only included on demand. Rows have none, as clients select
/// their fields.
/// </summary>
internal sealed class PresenceFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (
            context.MemberInfo is not null
            || context.Type.IsAssignableTo(typeof(IBaseRequest))
            || schema is not OpenApiSchema { Properties: { Count: > 0 } properties } answer
        )
        {
            return;
        }

        answer.Required = context
            .Type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => properties.ContainsKey(ReadModel.NameOf(property)) && IsAlwaysThere(property, context.Type))
            .Select(ReadModel.NameOf)
            .ToHashSet(StringComparer.Ordinal);
    }

    // A derived answer always includes the properties of its base.
    private static bool IsAlwaysThere(PropertyInfo property, Type answer) =>
        !(property.IsDefined(typeof(OnDemandAttribute)) && property.DeclaringType == answer)
        && property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.WhenWritingNull };
}
