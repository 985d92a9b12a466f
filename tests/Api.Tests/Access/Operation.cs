using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using ShopClean.Domain.Access;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.WebApi.Shops;

namespace ShopClean.Api.Tests.Access;

/// <summary>One operation of the API, with the right that it declares.</summary>
public sealed record Operation(string Method, string Template, Right Right)
{
    /// <summary>Every operation there is: those of all controllers.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. typeof(ShopsController)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ApiController)) && !type.IsAbstract)
            .SelectMany(controller => controller.GetMethods(), (controller, action) => (Controller: controller, Action: action))
            .SelectMany(
                pair => pair.Action.GetCustomAttributes<HttpMethodAttribute>(),
                (pair, route) =>
                    new Operation(
                        route.HttpMethods.Single(),
                        Join(pair.Controller, route),
                        pair.Action.GetCustomAttribute<AccessAttribute>()!.Right
                    )
            )
            .OrderBy(operation => operation.ToString(), StringComparer.Ordinal),
    ];

    public override string ToString() => $"{Method} {Template}";

    private static string Join(Type controller, HttpMethodAttribute route) =>
        $"{controller.GetCustomAttribute<RouteAttribute>()!.Template}/{route.Template}"
            .TrimEnd('/')
            .Replace("api/v1/", "", StringComparison.Ordinal)
            .Replace(":id", "", StringComparison.Ordinal);
}
