using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ShopClean.Http.OpenApi.Examples;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Parameters;

/// <summary>Completes the parameters of actions with allowed values, examples, and the minimum of keys.</summary>
internal sealed class NamedParametersFilter(ParameterExamples examples) : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter { Schema: OpenApiSchema schema } named || context.ParameterInfo is not { } declared)
        {
            return;
        }

        if (declared.GetCustomAttribute<EnumDataTypeAttribute>() is { EnumType: var choices })
        {
            schema.Format = null;
            schema.Enum = [.. Enum.GetNames(choices).Select(choice => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(choice)))];
        }

        if (named.In != ParameterLocation.Path)
        {
            // Tools would send the example along with every request.
            named.Example = null;
        }
        else if (schema.Type == JsonSchemaType.Integer)
        {
            schema.Minimum = "1";
            named.Description ??= $"The key of the {ThingOf(declared.Name!)}.";
            named.Example = JsonNode.Parse(examples.Of(declared)!);
        }
        else
        {
            named.Example = examples.Of(declared);
        }
    }

    // shopId is the key of the shop, id that of whatever the address names.
    private static string ThingOf(string key) => key == "id" ? "resource" : key[..^"Id".Length];
}
