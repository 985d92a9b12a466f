using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing.Patterns;

namespace ShopClean.Http.Requests;

/// <summary>Makes every <c>GET</c> endpoint answer <c>HEAD</c> too (RFC 9110, 9.3.2): with the same status and headers, without the body.</summary>
/// <remarks>
/// Only routing knows of it: actions and the OpenAPI document stay unchanged. An action that declares <c>HEAD</c> itself, because its <c>GET</c> has
/// effects, keeps its own.
/// </remarks>
public static class HeadRequests
{
    /// <summary>Routes that answer <c>HEAD</c> as they answer <c>GET</c>.</summary>
    public static RouteGroupBuilder WithHead(this IEndpointRouteBuilder routes)
    {
        var own = OwnHeads(routes.ServiceProvider.GetRequiredService<IActionDescriptorCollectionProvider>());
        var group = routes.MapGroup("");
        // Finally: the methods of actions are known only after all other conventions.
        ((IEndpointConventionBuilder)group).Finally(endpoint =>
        {
            if (
                endpoint is RouteEndpointBuilder route
                && endpoint.Metadata.OfType<HttpMethodMetadata>().LastOrDefault() is { HttpMethods: [var method] } get
                && HttpMethods.IsGet(method)
                && !own.Contains(Normal(route.RoutePattern))
            )
            {
                endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head], get.AcceptCorsPreflight));
            }
        });
        return group;
    }

    private static HashSet<string> OwnHeads(IActionDescriptorCollectionProvider actions) =>
        actions
            .ActionDescriptors.Items.Where(action =>
                action.EndpointMetadata.OfType<HttpMethodMetadata>().Any(methods => methods.HttpMethods.Any(HttpMethods.IsHead))
            )
            .Select(action => Normal(RoutePatternFactory.Parse(action.AttributeRouteInfo!.Template!)))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string Normal(RoutePattern pattern) => pattern.RawText!.Trim('/');
}
