using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ShopClean.Http.OpenApi.Examples;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Parameters;

/// <summary>Explains the parameters that actions declare, and that keys are positive.</summary>
internal sealed class NamedParametersFilter : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter { Name: { } name } named)
        {
            return;
        }

        named.Description ??= ExampleValues.WordsFor(name);
        named.Required |= ExampleValues.IsRequired(name);
        if (named.Schema is not OpenApiSchema schema)
        {
            return;
        }

        if (context.ParameterInfo?.GetCustomAttribute<EnumDataTypeAttribute>() is { EnumType: var choices })
        {
            schema.Enum = [.. Enum.GetNames(choices).Select(choice => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(choice)))];
        }

        if (ExampleValues.BoundsOf(name) is { } bounds)
        {
            (schema.Minimum, schema.Maximum) = bounds;
        }

        if (named.In != ParameterLocation.Path)
        {
            return;
        }

        var isKey = schema.Type == JsonSchemaType.Integer;
        schema.Minimum = isKey ? "1" : null;
        named.Example = isKey ? JsonNode.Parse(ExampleValues.Of(name) ?? "1") : ExampleValues.Of(name);
    }
}
