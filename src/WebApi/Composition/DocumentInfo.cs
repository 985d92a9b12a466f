using Microsoft.OpenApi;

namespace ShopClean.WebApi.Composition;

/// <summary>The general part of the OpenAPI document.</summary>
internal static class DocumentInfo
{
    /// <summary>Where clients get their access token.</summary>
    public const string AccessToken = "The access token that `POST /api/v1/auth/login` answers.";

    public static OpenApiInfo Create() =>
        new()
        {
            Title = "ShopClean",
            Version = "v1",
            Summary = "The backend of a multi-vendor shop",
            Contact = new OpenApiContact { Name = "ShopClean" },
            Description = """
                People register, verify their e-mail, open shops, take on staff and sell products; anybody searches the catalogue.

                ## Answers
                Every good answer is `{ success: true, message, data, code, timestamp, meta? }`, every failure
                `{ success: false, message, code, data?, timestamp, traceId }`. Programs branch on `code`, people read `message`, and
                `traceId` or the `X-Correlation-Id` header finds the request in the logs. A 400 lists every fault of the request at once.
                With `Accept: application/problem+json` failures come as RFC 9457. Times are UTC with milliseconds; money is rupiah.

                ## Access
                `POST /api/v1/auth/login` gives an access token for the `Authorization: Bearer` header, good for 15 minutes, and a refresh
                token, good once for the next pair. Each operation says who may use it (`x-access`); a 403 says what would have been
                needed and what the caller is. What a caller may not know of is a 404.

                ## Lists
                `page` and `limit`, or `cursor` with the `nextCursor` of the page before: at the same cost however far down, and no row is
                seen twice. `sortBy` and `sortOrder` take several keys, `search` looks for all of its words, `fields` chooses what is
                answered, `count=none` saves the counting. Filters are `field=value` or `field[operator]=value`: `brand=Roman`,
                `price[gte]=10000`, `shop.name[contains]=jaya`, `category.slug[in]=lantai,dinding`, `attr.color=white`. Whatever a list
                does not know is a 400 that says what it knows.

                ## Changes
                Every single resource carries an `ETag`. With `If-None-Match` an unchanged one is a 304; with `If-Match` a change that
                would overwrite somebody else's is a 412. No change demands it; what one answers carries the `ETag` for the next. A change
                with an `Idempotency-Key` can be repeated for a day: it happens once.
                """,
        };
}
