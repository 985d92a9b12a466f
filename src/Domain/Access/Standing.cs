namespace ShopClean.Domain.Access;

/// <summary>How a caller stands to an operation and to what it concerns. A caller has several standings at once.</summary>
[Flags]
public enum Standing
{
    /// <summary>No standing at all.</summary>
    None = 0,

    /// <summary>Everybody, without a token too.</summary>
    Anyone = 1,

    /// <summary>Every signed-in user.</summary>
    User = 2,

    /// <summary>Every signed-in user with a verified e-mail address.</summary>
    VerifiedUser = 4,

    /// <summary>Staff of the shop.</summary>
    Staff = 8,

    /// <summary>A manager of the shop.</summary>
    Manager = 16,

    /// <summary>The shop's owner.</summary>
    Owner = 32,

    /// <summary>An administrator of the whole marketplace.</summary>
    Admin = 64,

    /// <summary>The user whose account it is.</summary>
    Self = 128,

    /// <summary>The user who wrote it.</summary>
    Author = 256,

    /// <summary>The user who bought it.</summary>
    Buyer = 512,
}
