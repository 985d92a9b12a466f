using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using ShopClean.Application.Common;
using ShopClean.Http.Answers;

namespace ShopClean.Http.Requests;

/// <summary>What the <c>If-Match</c> header of the request demands.</summary>
internal sealed class Preconditions(IHttpContextAccessor http) : IPreconditions
{
    /// <inheritdoc/>
    public bool AreGiven => Header.Count > 0;

    private StringValues Header => http.HttpContext?.Request.Headers.IfMatch ?? default;

    /// <inheritdoc/>
    public bool AllowChangeOf(long version) => !AreGiven || Names(version);

    // A weak tag never matches (RFC 9110, 13.1.1), and neither does what is no tag at all.
    private bool Names(long version) =>
        EntityTagHeaderValue.TryParseList(Header, out var tags)
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && EntityTags.VersionOf(tag.Tag.ToString()) == version));
}
