using System.Globalization;

namespace ShopClean.Http.Requests;

/// <summary>Matches a key in a route: a positive whole number. Anything else is a 404.</summary>
internal sealed class IdRouteConstraint : IRouteConstraint
{
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
