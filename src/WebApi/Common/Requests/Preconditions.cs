using Microsoft.Net.Http.Headers;
using ShopClean.Application.Common;
using ShopClean.WebApi.Common.Answers;

namespace ShopClean.WebApi.Common.Requests;

/// <summary>What the <c>If-Match</c> header of the request demands.</summary>
public sealed class Preconditions(IHttpContextAccessor http) : IPreconditions
{
    /// <inheritdoc/>
    public bool AllowChangeOf(long version)
    {
        var header = http.HttpContext?.Request.Headers.IfMatch ?? default;
        if (header.Count == 0)
        {
            return true;
        }

        // A weak tag never matches (RFC 9110, 13.1.1), and neither does what is no tag at all.
        return EntityTagHeaderValue.TryParseList(header, out var tags)
            && tags.Any(tag =>
                tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && EntityTags.VersionOf(tag.Tag.ToString()) == version)
            );
    }
}
