using Ardalis.Specification;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The user with this key.</summary>
internal sealed class UserByIdSpec : SingleResultSpecification<User>
{
    public UserByIdSpec(long id) => Query.Where(user => user.Id == id && user.DeletedAt == null);
}

/// <summary>The user with this address, whatever its case.</summary>
internal sealed class UserByEmailSpec : SingleResultSpecification<User>
{
    public UserByEmailSpec(string email)
    {
        var normalized = User.Normalize(email);
        Query.Where(user => user.NormalizedEmail == normalized);
    }
}

/// <summary>The user with this name, whatever its case.</summary>
internal sealed class UserByUsernameSpec : SingleResultSpecification<User>
{
    public UserByUsernameSpec(string username)
    {
        var normalized = User.Normalize(username);
        Query.Where(user => user.NormalizedUsername == normalized);
    }
}

/// <summary>The user with this name or address: only an address has an at sign.</summary>
internal sealed class UserByIdentifierSpec : SingleResultSpecification<User>
{
    public UserByIdentifierSpec(string identifier)
    {
        var normalized = User.Normalize(identifier);
        var isEmail = identifier.Contains('@', StringComparison.Ordinal);
        Query.Where(user => user.NormalizedEmail == normalized, isEmail).Where(user => user.NormalizedUsername == normalized, !isEmail);
    }
}

/// <summary>The administrators who can sign in, except one.</summary>
internal sealed class OtherWorkingAdministratorsSpec : Specification<User>
{
    public OtherWorkingAdministratorsSpec(long id) =>
        Query.Where(user =>
            user.Id != id && user.Role == GlobalRole.Admin && user.IsActive && user.EmailVerifiedAt != null && user.DeletedAt == null
        );
}
