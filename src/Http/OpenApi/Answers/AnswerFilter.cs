using System.Globalization;
using System.Reflection;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using ShopClean.Http.Answers;
using ShopClean.Http.OpenApi.Examples;
using ShopClean.Http.OpenApi.Schemas;
using ShopClean.Http.Requests;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Answers;

/// <summary>Describes the successful answer of an operation: envelope, headers, and an example that its action produced.</summary>
internal sealed class AnswerFilter(ExampleAnswers examples) : IOperationAsyncFilter
{
    private const string NotModified = "NotModified";
    private const string Redirected = "Redirected";

    public async Task ApplyAsync(OpenApiOperation operation, OperationFilterContext context, CancellationToken cancellationToken)
    {
        if (context.MethodInfo.GetCustomAttribute<AnswersAttribute>() is not { } answers)
        {
            return;
        }

        var example = await examples.OfAsync(context.ApiDescription);
        operation.Responses = new OpenApiResponses
        {
            [answers.Status.ToString(CultureInfo.InvariantCulture)] = Answer(answers, example, context),
        };
        if (HttpMethods.IsGet(context.ApiDescription.HttpMethod!) && example.Headers.ETag.Count > 0)
        {
            operation.Responses["304"] = Unchanged(context.Document);
        }

        if (answers.RedirectDescription is { } words)
        {
            operation.Responses["302"] = Redirect(context, words);
        }
    }

    private static OpenApiResponse Answer(AnswersAttribute answers, ExampleAnswer example, OperationFilterContext context) =>
        new()
        {
            Description = example.Body["message"]!.GetValue<string>(),
            Headers = SharedHeaders.Of(context.Document, [.. example.Headers.Keys, .. HeadersOf(context.ApiDescription.HttpMethod!)]),
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new OpenApiMediaType
                {
                    Schema = EnvelopeSchemas.Of(answers, context),
                    Example = example.Body.DeepClone(),
                },
            },
        };

    private static string[] HeadersOf(string method) => HttpMethods.IsGet(method) ? [] : [IdempotencyMiddleware.Replayed];

    private static OpenApiResponseReference Redirect(OperationFilterContext context, string words) =>
        SharedResponses.Reference(
            context.Document,
            Redirected,
            () =>
            {
                var headers = SharedHeaders.Of(context.Document, HeaderNames.Location);
                if (context.MethodInfo.GetCustomAttribute<CookieAttribute>() is { Cookie: var cookie })
                {
                    headers[HeaderNames.SetCookie] = SharedHeaders.SetCookie(context.Document, cookie);
                }

                return new OpenApiResponse { Description = words, Headers = headers };
            }
        );

    private static OpenApiResponseReference Unchanged(OpenApiDocument document) =>
        SharedResponses.Reference(
            document,
            NotModified,
            () =>
                new OpenApiResponse
                {
                    Description = "The client has this version already (`If-None-Match`)",
                    Headers = SharedHeaders.Of(document, HeaderNames.ETag),
                }
        );
}
