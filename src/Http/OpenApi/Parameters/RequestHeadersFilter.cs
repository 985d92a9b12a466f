using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Parameters;

/// <summary>Describes the request headers <c>Idempotency-Key</c>, <c>If-Match</c> and <c>If-None-Match</c>.</summary>
internal sealed class RequestHeadersFilter : IOperationFilter
{
    private const string IdempotencyKey = "Idempotency-Key";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Parameters ??= [];
        foreach (var (name, description, example) in HeadersOf(operation, context.ApiDescription.HttpMethod!))
        {
            operation.Parameters.Add(SharedParameters.Reference(context.Document, name, () => Header(name, description, example)));
        }
    }

    private static IEnumerable<(string Name, string Description, string Example)> HeadersOf(OpenApiOperation operation, string method)
    {
        if (!HttpMethods.IsGet(method))
        {
            yield return (
                IdempotencyKey,
                "Makes a repeat safe: within a day the same key gets the first answer again, with `Idempotent-Replayed: true`; with a different "
                    + "request it is a 409, and so it is, with `Retry-After`, while the first one is still being carried out. "
                    + "What ends one's own session can't be repeated with its token, which is 401 from then on.",
                "0f8d7c1e-6b1d-4a55-9d2e-9d2f6f0a7c11"
            );
        }

        if (operation.Responses?.ContainsKey("412") == true)
        {
            yield return (
                HeaderNames.IfMatch,
                "The `ETag` of the version that the client saw: if somebody else changed it since, the answer is 412 and nothing happens.",
                "\"7-3f9a1c0b5d2e4f68\""
            );
        }

        if (operation.Responses?.ContainsKey("304") == true)
        {
            yield return (
                HeaderNames.IfNoneMatch,
                "The `ETag` of the version that the client has: if it is still the current one, the answer is 304 without a body.",
                "\"7-3f9a1c0b5d2e4f68\""
            );
        }
    }

    private static OpenApiParameter Header(string name, string description, string example) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                MinLength = 1,
                MaxLength = 200,
            },
            // As the example of the parameter it would be sent by everybody who tries the operation out.
            Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal)
            {
                ["x-example"] = new JsonNodeExtension(example),
            },
        };
}
