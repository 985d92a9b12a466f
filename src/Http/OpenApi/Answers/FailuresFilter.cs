using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using ShopClean.Domain.Common;
using ShopClean.Http.OpenApi.Examples;
using ShopClean.Http.OpenApi.Schemas;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Answers;

/// <summary>Describes the failures of an operation in both forms, with examples that the failure writer produced.</summary>
internal sealed class FailuresFilter(KnownFailures known, ExampleFailures examples) : IOperationAsyncFilter
{
    public async Task ApplyAsync(OpenApiOperation operation, OperationFilterContext context, CancellationToken cancellationToken)
    {
        var statuses = FailureCauses
            .Of(context.ApiDescription, context.MethodInfo)
            .SelectMany(known.Of)
            .GroupBy(failure => failure.Status)
            .OrderBy(failures => failures.Key);
        foreach (var failures in statuses)
        {
            var shared = await ShareAsync(failures.Key, [.. failures.OrderBy(failure => failure.Key, StringComparer.Ordinal)], context);
            (operation.Responses ??= [])[failures.Key.ToString(CultureInfo.InvariantCulture)] = shared;
        }
    }

    private async Task<OpenApiResponseReference> ShareAsync(int status, KnownFailure[] failures, OperationFilterContext context)
    {
        var response = await DescribeAsync(status, failures, context);
        return SharedResponses.Reference(context.Document, IdOf(failures), () => response);
    }

    private async Task<OpenApiResponse> DescribeAsync(int status, KnownFailure[] failures, OperationFilterContext context)
    {
        var codes = failures.Select(failure => $"`{failure.Code}`").Distinct(StringComparer.Ordinal);
        return new OpenApiResponse
        {
            Description = $"{ReasonPhrases.GetReasonPhrase(status)}: {string.Join(", ", codes)}",
            Headers = SharedHeaders.Of(context.Document, HeadersOf(failures)),
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
            {
                [ExampleFailures.Json] = await ShowAsync(ExampleFailures.Json, EnvelopeSchemas.OfFailure(known.Facts, context), failures),
                [ExampleFailures.Problem] = await ShowAsync(
                    ExampleFailures.Problem,
                    EnvelopeSchemas.OfProblem(known.Facts, context),
                    failures
                ),
            },
        };
    }

    private async Task<OpenApiMediaType> ShowAsync(string form, IOpenApiSchema schema, KnownFailure[] failures)
    {
        var media = new OpenApiMediaType { Schema = schema, Examples = new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal) };
        foreach (var alike in failures.GroupBy(failure => failure.Key, StringComparer.Ordinal))
        {
            foreach (var (index, failure) in alike.Index())
            {
                var name = index == 0 ? alike.Key : string.Create(CultureInfo.InvariantCulture, $"{alike.Key}_{index + 1}");
                media.Examples[name] = Example(await examples.OfAsync(failure, form));
            }
        }

        return media;
    }

    private static OpenApiExample Example(JsonObject body) =>
        new() { Summary = (body["message"] ?? body["detail"])!.GetValue<string>(), Value = body };

    private static IEnumerable<string> HeadersOf(KnownFailure[] failures)
    {
        if (failures.Any(failure => failure.RetryAfter is not null || failure.Error?.RetryAfter is not null))
        {
            yield return HeaderNames.RetryAfter;
        }

        if (failures.Any(failure => failure.Error?.Kind == ErrorKind.Unauthenticated))
        {
            yield return HeaderNames.WWWAuthenticate;
        }
    }

    // Operations with the same failures share one answer.
    private static string IdOf(KnownFailure[] failures) =>
        string.Join("Or", failures.Select(failure => failure.Id).Distinct(StringComparer.Ordinal));
}
