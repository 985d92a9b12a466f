using Microsoft.OpenApi;

namespace ShopClean.Http.OpenApi.Answers;

/// <summary>The answers that several operations give, each described once.</summary>
internal static class SharedResponses
{
    /// <summary>A reference to an answer, which is made where it is not there yet.</summary>
    public static OpenApiResponseReference Reference(OpenApiDocument document, string id, Func<OpenApiResponse> response)
    {
        var components = document.Components ??= new OpenApiComponents();
        var responses = components.Responses ??= new Dictionary<string, IOpenApiResponse>(StringComparer.Ordinal);
        if (!responses.ContainsKey(id))
        {
            responses[id] = response();
        }

        return new OpenApiResponseReference(id, document);
    }
}
