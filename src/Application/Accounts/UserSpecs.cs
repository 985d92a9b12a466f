using Ardalis.Specification;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The user with this key.</summary>
public sealed class UserByIdSpec : SingleResultSpecification<User>
{
    /// <summary>Creates the specification.</summary>
    public UserByIdSpec(long id) => Query.Where(user => user.Id == id && user.DeletedAt == null);
}

/// <summary>The user with this address, whatever its case.</summary>
public sealed class UserByEmailSpec : SingleResultSpecification<User>
{
    /// <summary>Creates the specification.</summary>
    public UserByEmailSpec(string email)
    {
        var normalized = User.Normalize(email);
        Query.Where(user => user.NormalizedEmail == normalized);
    }
}

/// <summary>The user with this name, whatever its case.</summary>
public sealed class UserByUsernameSpec : SingleResultSpecification<User>
{
    /// <summary>Creates the specification.</summary>
    public UserByUsernameSpec(string username)
    {
        var normalized = User.Normalize(username);
        Query.Where(user => user.NormalizedUsername == normalized);
    }
}

/// <summary>The user whom a login names: an address has an at sign, which no user name may have.</summary>
public sealed class UserByIdentifierSpec : SingleResultSpecification<User>
{
    /// <summary>Creates the specification.</summary>
    public UserByIdentifierSpec(string identifier)
    {
        var normalized = User.Normalize(identifier);
        var isEmail = identifier.Contains('@', StringComparison.Ordinal);
        Query.Where(user => user.NormalizedEmail == normalized, isEmail).Where(user => user.NormalizedUsername == normalized, !isEmail);
    }
}

/// <summary>The administrators who can get in, without one of them.</summary>
public sealed class OtherWorkingAdministratorsSpec : Specification<User>
{
    /// <summary>Creates the specification.</summary>
    public OtherWorkingAdministratorsSpec(long id) =>
        Query.Where(user =>
            user.Id != id && user.Role == GlobalRole.Admin && user.IsActive && user.EmailVerifiedAt != null && user.DeletedAt == null
        );
}
