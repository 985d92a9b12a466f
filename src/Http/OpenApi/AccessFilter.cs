using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ShopClean.Domain.Access;
using ShopClean.Http.Access;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi;

/// <summary>Describes who may use an operation: as <c>x-access</c>, in the description, and as the security requirement.</summary>
internal sealed class AccessFilter : IOperationFilter
{
    /// <summary>The name of the security scheme.</summary>
    public const string Scheme = "bearer";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttribute<AccessAttribute>() is not { Right: var right })
        {
            return;
        }

        var rule = Rights.RuleOf(right);
        var who = Relation.DescribeAll(rule.Allowed);
        operation.AddExtension("x-access", new JsonNodeExtension(Access(rule, who)));
        operation.Description = $"{operation.Description}\n\n**Access:** {string.Join(", ", who)}".Trim();
        operation.Security = Security(right, rule, context.Document);
    }

    private static JsonObject Access(Rule rule, IReadOnlyList<string> who) =>
        new()
        {
            ["rule"] = rule.Name,
            ["who"] = new JsonArray([.. who.Select(one => JsonValue.Create(one))]),
            ["public"] = rule.IsPublic,
        };

    // On public routes a token is optional: it may show more than a guest sees. Routes that issue tokens read none.
    private static List<OpenApiSecurityRequirement>? Security(Right right, Rule rule, OpenApiDocument document) =>
        right == Right.SignIn ? null
        : rule.IsPublic
            ?
            [
                [],
                Token(document),
            ]
        : [Token(document)];

    private static OpenApiSecurityRequirement Token(OpenApiDocument document) =>
        new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] };
}
