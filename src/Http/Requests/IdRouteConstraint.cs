using System.Globalization;

namespace ShopClean.Http.Requests;

/// <summary>A key in an address: a positive whole number. With anything else there is no such route, and so a 404.</summary>
internal sealed class IdRouteConstraint : IRouteConstraint
{
    /// <inheritdoc/>
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) =>
        long.TryParse(
            Convert.ToString(values[routeKey], CultureInfo.InvariantCulture),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var id
        )
        && id > 0;
}
