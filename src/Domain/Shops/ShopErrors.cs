using ShopClean.Domain.Common;

namespace ShopClean.Domain.Shops;

/// <summary>The failures of shops.</summary>
public static class ShopErrors
{
    /// <summary>There is no such shop, or the caller may not know of it.</summary>
    public static readonly Error NotFound = Error.NotFound("Shop");

    /// <summary>The user does not belong to the shop.</summary>
    public static readonly Error MemberNotFound = Error.NotFound("Member");

    /// <summary>There is no such invitation, it has expired, or it is somebody else's.</summary>
    public static readonly Error InvitationNotFound = Error.NotFound("Invitation");

    /// <summary>A shop always has its owner.</summary>
    public static readonly Error OwnerStays = Error.InUse(
        "The owner belongs to the shop and can be neither removed nor given another role"
    );

    /// <summary>The user belongs to the shop already.</summary>
    public static Error AlreadyMember(string username) =>
        new(ErrorKind.Conflict, ErrorCodes.ResourceAlreadyExists, $"{username} is a member of this shop already");
}
