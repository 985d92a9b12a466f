using System.Reflection;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using ShopClean.Http.Answers;
using ShopClean.Http.OpenApi.Answers;
using ShopClean.Http.OpenApi.Parameters;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi;

/// <summary>Describes the cookie that an operation sets; where the operation reads it too, adds it as a security scheme with its required header.</summary>
internal sealed class CookieFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttribute<CookieAttribute>() is not { Cookie: var cookie } declared)
        {
            return;
        }

        foreach (var answer in (operation.Responses ?? []).Values.OfType<OpenApiResponse>())
        {
            var headers = answer.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
            headers[HeaderNames.SetCookie] = SharedHeaders.SetCookie(context.Document, cookie);
        }

        if (declared.Guard is { } guard)
        {
            operation.Security =
            [
                [],
                Requirement(cookie, context.Document),
            ];
            (operation.Parameters ??= []).Add(SharedParameters.Reference(context.Document, guard, () => Header(guard)));
        }
    }

    private static OpenApiSecurityRequirement Requirement(CookieDescription cookie, OpenApiDocument document)
    {
        var components = document.Components ??= new OpenApiComponents();
        var schemes = components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        schemes.TryAdd(
            cookie.Scheme,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = cookie.Name,
                Description = cookie.Origin,
            }
        );
        return new() { [new OpenApiSecuritySchemeReference(cookie.Scheme, document)] = [] };
    }

    private static OpenApiParameter Header(string name) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = "Must be there, with any value, where the token comes as a cookie: no other site can send it.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
}
