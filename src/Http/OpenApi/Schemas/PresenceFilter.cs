using System.Reflection;
using System.Text.Json.Serialization;
using MediatR;
using Microsoft.OpenApi;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Schemas;

/// <summary>
/// Marks what an answer always has: everything but what is left out where it is null, and what has to be asked for. Of a row clients choose the
/// fields, so it has none for sure.
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

    // An answer that extends another one shows all of that unasked.
    private static bool IsAlwaysThere(PropertyInfo property, Type answer) =>
        !(property.IsDefined(typeof(OnDemandAttribute)) && property.DeclaringType == answer)
        && property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.WhenWritingNull };
}
