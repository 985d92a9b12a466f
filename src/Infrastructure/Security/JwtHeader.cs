namespace ShopClean.Infrastructure.Security;

/// <summary>The only header that our tokens have (RFC 7515, 4.1).</summary>
/// <remarks>
/// The algorithm is a fact of this program and never read from a token; a header that says anything else (<c>none</c>, another
/// algorithm, <c>crit</c>, a key of its own: <c>jwk</c>, <c>jku</c>, <c>kid</c>) is refused (RFC 8725, 3.1 and 3.10).
/// </remarks>
internal static class JwtHeader
{
    private static readonly byte[][] Names = ["alg"u8.ToArray(), "typ"u8.ToArray()];

    public static ReadOnlySpan<byte> Json => """{"alg":"HS256","typ":"JWT"}"""u8;

    private static ReadOnlySpan<byte> Algorithm => "HS256"u8;

    private static ReadOnlySpan<byte> Type => "JWT"u8;

    /// <summary>Whether a header says what ours says; the order of its members is free.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is no JSON.</exception>
    public static bool IsOurs(ReadOnlySpan<byte> json)
    {
        var header = new FlatObject(json, Names);
        while (header.Next(out var member))
        {
            if (!header.Text.SequenceEqual(member == 0 ? Algorithm : Type))
            {
                return false;
            }
        }

        return header.IsWhole;
    }
}
