using Ardalis.Specification;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The token of a link, with its user.</summary>
internal sealed class UserTokenSpec : SingleResultSpecification<UserToken>
{
    /// <summary>Creates the specification.</summary>
    /// <param name="purpose">What the link is for.</param>
    /// <param name="token">The link's token.</param>
    public UserTokenSpec(UserTokenPurpose purpose, string token)
    {
        var hash = OpaqueToken.HashOf(token);
        Query.Where(one => one.Hash == hash && one.Purpose == purpose).Include(one => one.User).ThenInclude(user => user.ExternalLogins);
    }
}
