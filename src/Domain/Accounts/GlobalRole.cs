namespace ShopClean.Domain.Accounts;

/// <summary>What a user is to the whole marketplace.</summary>
public enum GlobalRole
{
    /// <summary>Anybody who registered.</summary>
    User,

    /// <summary>An administrator.</summary>
    Admin,
}
