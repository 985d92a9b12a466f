using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using ShopClean.Http.OpenApi.Examples;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi;

/// <summary>Describes the body of a request: JSON, with an example.</summary>
internal sealed class BodyFilter(ExampleBodies bodies) : IRequestBodyFilter
{
    private const string Json = "application/json";

    public void Apply(IOpenApiRequestBody requestBody, RequestBodyFilterContext context)
    {
        if (requestBody is not OpenApiRequestBody { Content: { } content } body || context.BodyParameterDescription is not { } parameter)
        {
            return;
        }

        body.Required = !MayBeEmpty(parameter);
        body.Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
        {
            [Json] = new OpenApiMediaType { Schema = content[Json].Schema, Example = bodies.Of(parameter.Type) },
        };
    }

    private static bool MayBeEmpty(ApiParameterDescription parameter) =>
        parameter.ParameterDescriptor is ControllerParameterDescriptor { ParameterInfo: var declared }
        && declared.GetCustomAttribute<FromBodyAttribute>()?.EmptyBodyBehavior == EmptyBodyBehavior.Allow;
}
