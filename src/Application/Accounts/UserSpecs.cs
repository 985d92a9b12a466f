using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The users that use cases look for.</summary>
public static class UserSpecs
{
    /// <summary>The user with this key.</summary>
    public static ISpecification<User> ById(long id) =>
        One(new Specification<User>(), spec => spec.Query.Where(user => user.Id == id && user.DeletedAt == null));

    /// <summary>The user with this address, whatever its case.</summary>
    public static ISpecification<User> ByEmail(string email)
    {
        var normalized = User.Normalize(email);
        return One(new Specification<User>(), spec => spec.Query.Where(user => user.NormalizedEmail == normalized));
    }

    /// <summary>The user with this name, whatever its case.</summary>
    public static ISpecification<User> ByUsername(string username)
    {
        var normalized = User.Normalize(username);
        return One(new Specification<User>(), spec => spec.Query.Where(user => user.NormalizedUsername == normalized));
    }

    /// <summary>The user whom a login names: an address has an at sign, which no user name may have.</summary>
    public static ISpecification<User> ByIdentifier(string identifier) =>
        identifier.Contains('@', StringComparison.Ordinal) ? ByEmail(identifier) : ByUsername(identifier);

    /// <summary>The administrators who can get in, without one of them.</summary>
    public static ISpecification<User> WorkingAdministratorsBeside(long id) =>
        One(
            new Specification<User>(),
            spec =>
                spec.Query.Where(user =>
                    user.Id != id
                    && user.Role == GlobalRole.Admin
                    && user.IsActive
                    && user.EmailVerifiedAt != null
                    && user.DeletedAt == null
                )
        );

    private static Specification<User> One(Specification<User> specification, Action<Specification<User>> write)
    {
        write(specification);
        return specification;
    }
}
