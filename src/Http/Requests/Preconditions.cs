using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using ShopClean.Application.Common;
using ShopClean.Http.Answers;

namespace ShopClean.Http.Requests;

/// <summary>Evaluates the <c>If-Match</c> header of the request.</summary>
internal sealed class Preconditions(IHttpContextAccessor http) : IPreconditions
{
    public bool AreChecked { get; private set; }

    private StringValues Header => http.HttpContext?.Request.Headers.IfMatch ?? default;

    public bool AllowChangeOf(long version)
    {
        AreChecked = Header.Count > 0;
        return !AreChecked || Match(version);
    }

    // Neither a weak tag (RFC 9110, 13.1.1) nor an unreadable one matches.
    private bool Match(long version) =>
        EntityTagHeaderValue.TryParseList(Header, out var tags)
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && EntityTags.VersionOf(tag.Tag.ToString()) == version));
}
