namespace ShopClean.Domain.Accounts;

/// <summary>The limits that validators and columns share.</summary>
public static class UserLimits
{
    /// <summary>The shortest user name, in characters.</summary>
    public const int MinUsername = 3;

    /// <summary>The longest user name, in characters.</summary>
    public const int MaxUsername = 30;

    /// <summary>The longest address, in characters (RFC 5321, 4.5.3.1.3).</summary>
    public const int MaxEmail = 254;

    /// <summary>The longest part of an address before the at sign, in characters (RFC 5321, 4.5.3.1.1).</summary>
    public const int MaxEmailName = 64;

    /// <summary>The longest part of a host's name between two dots, in characters (RFC 1035, 2.3.4).</summary>
    public const int MaxHostLabel = 63;

    /// <summary>The longest phone number, plus sign included (E.164).</summary>
    public const int MaxPhoneNumber = 16;

    /// <summary>The shortest password, in characters.</summary>
    public const int MinPassword = 8;

    /// <summary>The longest password: hashing longer ones would only cost time.</summary>
    public const int MaxPassword = 128;
}
