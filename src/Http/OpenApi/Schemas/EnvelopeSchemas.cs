using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ShopClean.Http.Answers;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Schemas;

/// <summary>Builds the schemas of the envelopes: the common part is a component, each operation adds its <c>data</c>.</summary>
internal static class EnvelopeSchemas
{
    private const string Success = "SuccessEnvelope";
    private const string Failure = "FailureEnvelope";
    private const string ProblemId = "Problem";

    /// <summary>The envelope of a good answer.</summary>
    public static IOpenApiSchema Of(AnswersAttribute answers, OperationFilterContext context)
    {
        var shared = Define(context, Success, SuccessEnvelope);
        if (answers.Data is not { } type)
        {
            return shared;
        }

        var data = context.SchemaGenerator.GenerateSchema(answers.IsPage ? ListRows.Of(type) : type, context.SchemaRepository);
        return new OpenApiSchema { AllOf = [shared, answers.IsPage ? Page(data, Meta(answers, context)) : Single(data)] };
    }

    /// <summary>The envelope of a failure.</summary>
    /// <param name="facts">What <c>data</c> can be.</param>
    /// <param name="context">The operation.</param>
    public static IOpenApiSchema OfFailure(IEnumerable<Type> facts, OperationFilterContext context) =>
        Define(context, Failure, () => FailureEnvelope(AnyOf(facts, context)));

    /// <summary>A failure as RFC 9457 has it.</summary>
    /// <param name="facts">What stands at its top.</param>
    /// <param name="context">The operation.</param>
    public static IOpenApiSchema OfProblem(IEnumerable<Type> facts, OperationFilterContext context) =>
        Define(context, ProblemId, () => Problem(facts, context));

    private static OpenApiSchemaReference Define(OperationFilterContext context, string id, Func<OpenApiSchema> schema) =>
        context.SchemaRepository.Schemas.ContainsKey(id)
            ? new OpenApiSchemaReference(id, context.Document)
            : context.SchemaRepository.AddDefinition(id, schema());

    private static IOpenApiSchema Meta(AnswersAttribute answers, OperationFilterContext context) =>
        context.SchemaGenerator.GenerateSchema(answers.Meta, context.SchemaRepository);

    private static OpenApiSchema Single(IOpenApiSchema data) => Object(["data"], ("data", data));

    private static OpenApiSchema Page(IOpenApiSchema row, IOpenApiSchema meta) =>
        Object(["data", "meta"], ("data", new OpenApiSchema { Type = JsonSchemaType.Array, Items = row }), ("meta", meta));

    private static OpenApiSchema SuccessEnvelope()
    {
        var schema = Object(
            ["success", "message", "code", "timestamp"],
            ("success", Flag(true)),
            ("message", Text("One sentence for people.")),
            ("code", Text("What happened, for programs.")),
            ("timestamp", Time())
        );
        schema.Description = "What every good answer looks like.";
        return schema;
    }

    private static OpenApiSchema FailureEnvelope(IOpenApiSchema facts)
    {
        var schema = Object(
            ["success", "message", "code", "timestamp", "traceId"],
            ("success", Flag(false)),
            ("message", Text("One sentence for people.")),
            ("code", Text("What went wrong, for programs.")),
            ("data", facts),
            ("retryAfter", Seconds()),
            ("timestamp", Time()),
            ("traceId", Text("Finds the request in the logs."))
        );
        schema.Description = "What every failure looks like.";
        return schema;
    }

    private static OpenApiSchema Problem(IEnumerable<Type> facts, OperationFilterContext context)
    {
        var schema = Object(
            ["type", "title", "status", "detail", "code", "timestamp", "traceId"],
            ("type", Text("Always `about:blank`: the status tells the kind of problem, the code tells it apart.")),
            ("title", Text("The status in words.")),
            (
                "status",
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Format = "int32",
                    Description = "The HTTP status.",
                }
            ),
            ("detail", Text("One sentence for people.")),
            ("instance", Text("The path of the request.")),
            ("code", Text("What went wrong, for programs.")),
            ("retryAfter", Seconds()),
            ("timestamp", Time()),
            ("traceId", Text("Finds the request in the logs."))
        );
        schema.Description = "A failure as RFC 9457 has it, for clients that ask for it; the facts of `data` stand at its top.";
        foreach (var fact in facts.SelectMany(type => PropertiesOf(type, context)))
        {
            schema.Properties!.Add(fact);
        }

        return schema;
    }

    private static OpenApiSchema AnyOf(IEnumerable<Type> facts, OperationFilterContext context) =>
        new()
        {
            Description = "Facts that explain the failure; absent where there are none.",
            AnyOf = [.. facts.Select(type => context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository))],
        };

    private static IEnumerable<KeyValuePair<string, IOpenApiSchema>> PropertiesOf(Type facts, OperationFilterContext context) =>
        context.SchemaGenerator.GenerateSchema(facts, context.SchemaRepository) is OpenApiSchemaReference { Reference.Id: { } id }
            ? context.SchemaRepository.Schemas[id].Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            : [];

    private static OpenApiSchema Object(string[] required, params (string Name, IOpenApiSchema Schema)[] properties) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(required, StringComparer.Ordinal),
            Properties = properties.ToDictionary(property => property.Name, property => property.Schema, StringComparer.Ordinal),
        };

    private static OpenApiSchema Flag(bool always) => new() { Type = JsonSchemaType.Boolean, Enum = [JsonValue.Create(always)] };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Time()
    {
        var time = KnownSchemas.Time();
        time.Description = "When it was answered (UTC).";
        return time;
    }

    private static OpenApiSchema Seconds() =>
        new()
        {
            Type = JsonSchemaType.Integer,
            Format = "int32",
            Description = "Seconds to wait before another try; absent where waiting does not help.",
        };
}
