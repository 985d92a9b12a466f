using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using ShopClean.Domain.Access;
using ShopClean.WebApi.Common;
using ShopClean.WebApi.Common.Access;

namespace ShopClean.Api.Tests.Access;

/// <summary>One operation of the API, with the right that it declares.</summary>
public sealed record Operation(string Method, string Template, Right Right)
{
    /// <summary>Every operation there is: those of all controllers.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. typeof(ApiController)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ApiController)))
            .SelectMany(controller => controller.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(
                action => action.GetCustomAttributes<HttpMethodAttribute>(),
                (action, route) =>
                    new Operation(route.HttpMethods.Single(), Join(action, route), action.GetCustomAttribute<AccessAttribute>()!.Right)
            )
            .OrderBy(operation => operation.ToString(), StringComparer.Ordinal),
    ];

    public override string ToString() => $"{Method} {Template}";

    private static string Join(MethodInfo action, HttpMethodAttribute route) =>
        $"{action.DeclaringType!.GetCustomAttribute<RouteAttribute>()!.Template}/{route.Template}"
            .TrimEnd('/')
            .Replace("api/v1/", "", StringComparison.Ordinal)
            .Replace(":id", "", StringComparison.Ordinal);
}
