using Microsoft.OpenApi;

namespace ShopClean.Http.OpenApi.Parameters;

/// <summary>Parameters that several operations take, each defined once as a component.</summary>
internal static class SharedParameters
{
    /// <summary>A reference to a parameter, which is added to the components where it is missing.</summary>
    public static OpenApiParameterReference Reference(OpenApiDocument document, string id, Func<OpenApiParameter> parameter)
    {
        var components = document.Components ??= new OpenApiComponents();
        var parameters = components.Parameters ??= new Dictionary<string, IOpenApiParameter>(StringComparer.Ordinal);
        if (!parameters.ContainsKey(id))
        {
            parameters[id] = parameter();
        }

        return new OpenApiParameterReference(id, document);
    }
}
