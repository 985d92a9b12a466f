using System.Reflection;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using ShopClean.WebApi.Common.Answers;
using ShopClean.WebApi.Common.OpenApi.Answers;
using ShopClean.WebApi.Common.OpenApi.Parameters;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.WebApi.Common.OpenApi;

/// <summary>Shows the cookie that an operation sets; where it reads it too, as a way to be let in, with the header that guards it.</summary>
internal sealed class CookieFilter : IOperationFilter
{
    /// <summary>The name of the security scheme.</summary>
    public const string Scheme = "refreshCookie";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttribute<CookieAttribute>() is not { } cookie)
        {
            return;
        }

        foreach (var answer in (operation.Responses ?? []).Values.OfType<OpenApiResponse>())
        {
            var headers = answer.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
            headers[HeaderNames.SetCookie] = SharedHeaders.Reference(context.Document, HeaderNames.SetCookie);
        }

        if (cookie.Guard is { } guard)
        {
            operation.Security =
            [
                [],
                Requirement(cookie.Name, context.Document),
            ];
            (operation.Parameters ??= []).Add(SharedParameters.Reference(context.Document, guard, () => Header(guard)));
        }
    }

    private static OpenApiSecurityRequirement Requirement(string cookie, OpenApiDocument document)
    {
        var components = document.Components ??= new OpenApiComponents();
        var schemes = components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        schemes.TryAdd(
            Scheme,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = cookie,
                Description =
                    "The refresh token as `POST /api/v1/auth/login` sets it with `useCookies`: no script can read it. "
                    + "Where the shop is reached by https its name begins with `__Secure-`.",
            }
        );
        return new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] };
    }

    private static OpenApiParameter Header(string name) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = "Must be there, with any value, where the refresh token comes as a cookie: no other site can send it.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
}
