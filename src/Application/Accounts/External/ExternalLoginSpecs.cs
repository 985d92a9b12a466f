using Ardalis.Specification;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts.External;

/// <summary>Users with their logins elsewhere.</summary>
internal sealed class UserWithLoginsSpec : SingleResultSpecification<User>
{
    private UserWithLoginsSpec() => Query.Where(user => user.DeletedAt == null).Include(user => user.ExternalLogins);

    /// <summary>The user with this key.</summary>
    public static UserWithLoginsSpec ById(long id)
    {
        var spec = new UserWithLoginsSpec();
        spec.Query.Where(user => user.Id == id);
        return spec;
    }

    /// <summary>The user with this address.</summary>
    public static UserWithLoginsSpec ByEmail(string email)
    {
        var (spec, normalized) = (new UserWithLoginsSpec(), User.Normalize(email));
        spec.Query.Where(user => user.NormalizedEmail == normalized);
        return spec;
    }

    /// <summary>The user whom a provider knows by this key.</summary>
    public static UserWithLoginsSpec Of(ExternalIdentity identity)
    {
        var (spec, provider, key) = (new UserWithLoginsSpec(), identity.Provider.Key(), identity.Key);
        spec.Query.Where(user => user.ExternalLogins.Any(login => login.Provider == provider && login.ProviderKey == key));
        return spec;
    }
}
