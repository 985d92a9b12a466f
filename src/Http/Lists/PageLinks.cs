using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using ShopClean.Application.Common.Querying;

namespace ShopClean.Http.Lists;

/// <summary>The <c>Link</c> header of a page (RFC 8288): where the first, previous, next and last one are.</summary>
internal static class PageLinks
{
    // As in every parameter of a list, the case says nothing.
    private static readonly string[] Places = ["page", "cursor"];

    /// <summary>The header's value.</summary>
    public static string Of(HttpRequest request, PageInfo page)
    {
        var links = new List<string> { Link(request, "first", page: 1) };
        if (page.CurrentPage is { } current)
        {
            AddNeighbours(links, request, page, current);
        }
        else if (page.NextCursor is { } cursor)
        {
            links.Add(Link(request, "next", cursor: cursor));
        }

        if (page.TotalPages is { } last and > 0)
        {
            links.Add(Link(request, "last", last));
        }

        return string.Join(", ", links);
    }

    private static void AddNeighbours(List<string> links, HttpRequest request, PageInfo page, int current)
    {
        if (current > 1)
        {
            links.Add(Link(request, "prev", Math.Min(current - 1, page.TotalPages is { } total ? Math.Max(total, 1) : long.MaxValue)));
        }

        if (page.NextCursor is not null)
        {
            links.Add(Link(request, "next", current + 1L));
        }
    }

    private static string Link(HttpRequest request, string relation, long? page = null, string? cursor = null)
    {
        var query = new QueryBuilder(
            request
                .Query.Where(parameter => !Places.Contains(parameter.Key, StringComparer.OrdinalIgnoreCase))
                .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? ""))
        );
        if (page is { } number)
        {
            query.Add("page", number.ToString(CultureInfo.InvariantCulture));
        }

        if (cursor is not null)
        {
            query.Add("cursor", cursor);
        }

        return $"<{request.PathBase}{request.Path}{query.ToQueryString()}>; rel=\"{relation}\"";
    }
}
