using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using ShopClean.Http.Diagnostics;
using ShopClean.Http.OpenApi.Answers;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi;

/// <summary>Describes the health endpoints, which are outside the API and have no envelope.</summary>
internal sealed class HealthFilter : IDocumentFilter
{
    private const string Tag = "Health";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        (swaggerDoc.Tags ??= new HashSet<OpenApiTag>()).Add(
            new OpenApiTag { Name = Tag, Description = "What balancers and orchestrators ask, without an envelope." }
        );
        var live = Operation("healthLive", "Ask whether the process runs", "It answers at all: nothing else is looked at.", swaggerDoc);
        live.Responses = new OpenApiResponses { ["200"] = Answer("It runs", "healthy", new JsonObject()) };
        Add(swaggerDoc, HealthEndpoints.LivePath, live);

        var ready = Operation("healthReady", "Ask whether requests can be served", "The database answers.", swaggerDoc);
        var refused = Answer("Requests may not come yet, or not any more", "unhealthy", new JsonObject { ["database"] = "unhealthy" });
        refused.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
        {
            [HeaderNames.RetryAfter] = SharedHeaders.Reference(swaggerDoc, HeaderNames.RetryAfter),
        };
        ready.Responses = new OpenApiResponses
        {
            ["200"] = Answer("Requests may come", "healthy", new JsonObject { ["database"] = "healthy" }),
            ["503"] = refused,
        };
        Add(swaggerDoc, HealthEndpoints.ReadyPath, ready);
    }

    private static void Add(OpenApiDocument document, string path, OpenApiOperation operation) =>
        document.Paths.Add(
            path,
            new OpenApiPathItem { Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Get] = operation } }
        );

    private static OpenApiOperation Operation(string id, string summary, string description, OpenApiDocument document) =>
        new()
        {
            OperationId = id,
            Summary = summary,
            Description = description,
            Tags = new HashSet<OpenApiTagReference> { new(Tag, document) },
        };

    private static OpenApiResponse Answer(string description, string status, JsonObject checks) =>
        new()
        {
            Description = description,
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new OpenApiMediaType
                {
                    Schema = Report(),
                    Example = new JsonObject { ["status"] = status, ["checks"] = checks },
                },
            },
        };

    private static OpenApiSchema Report() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(StringComparer.Ordinal) { "status", "checks" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["status"] = State("The worst of the checks."),
                ["checks"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "What was looked at.",
                    AdditionalProperties = State("What was found."),
                },
            },
        };

    private static OpenApiSchema State(string description) =>
        new()
        {
            Type = JsonSchemaType.String,
            Description = description,
            Enum = [JsonValue.Create("healthy"), JsonValue.Create("degraded"), JsonValue.Create("unhealthy")],
        };
}
