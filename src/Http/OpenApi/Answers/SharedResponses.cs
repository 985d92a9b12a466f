using Microsoft.OpenApi;

namespace ShopClean.Http.OpenApi.Answers;

/// <summary>Answers that several operations give, each defined once as a component.</summary>
internal static class SharedResponses
{
    /// <summary>A reference to an answer, which is added to the components where it is missing.</summary>
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
