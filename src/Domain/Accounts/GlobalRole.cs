namespace ShopClean.Domain.Accounts;

/// <summary>The role of a user in the whole marketplace.</summary>
public enum GlobalRole
{
    /// <summary>Anybody who registered.</summary>
    User,

    /// <summary>An administrator.</summary>
    Admin,
}
