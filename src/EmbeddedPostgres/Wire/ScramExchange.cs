using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ShopClean.EmbeddedPostgres.Wire;

/// <summary>The client's side of SCRAM-SHA-256 (RFC 5802 and 7677): both prove that they know the password, neither says it.</summary>
internal sealed class ScramExchange(string password, string? user = null, string? nonce = null)
{
    internal const string Mechanism = "SCRAM-SHA-256";
    private const string NoChannelBinding = "n,,";

    /// <summary>PostgreSQL takes the user from the start of the connection and ignores the one here.</summary>
    private readonly string firstBare = $"n={user},r={nonce ?? Convert.ToBase64String(RandomNumberGenerator.GetBytes(18))}";
    private byte[] serverSignature = [];

    internal string FirstMessage => NoChannelBinding + firstBare;

    internal string Answer(string challenge)
    {
        var salted = Rfc2898DeriveBytes.Pbkdf2(
            password,
            Convert.FromBase64String(Part(challenge, 's')),
            int.Parse(Part(challenge, 'i'), CultureInfo.InvariantCulture),
            HashAlgorithmName.SHA256,
            outputLength: 32
        );
        var withoutProof = $"c={Convert.ToBase64String(Encoding.UTF8.GetBytes(NoChannelBinding))},r={Part(challenge, 'r')}";
        var everything = $"{firstBare},{challenge},{withoutProof}";
        serverSignature = Hash(Hash(salted, "Server Key"), everything);
        return $"{withoutProof},p={Convert.ToBase64String(Proof(Hash(salted, "Client Key"), everything))}";
    }

    internal bool IsFromServer(string finalMessage) =>
        CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(Part(finalMessage, 'v')), serverSignature);

    private static byte[] Proof(byte[] clientKey, string everything)
    {
        var signature = Hash(SHA256.HashData(clientKey), everything);
        return [.. clientKey.Zip(signature, (key, mask) => (byte)(key ^ mask))];
    }

    private static byte[] Hash(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Part(string message, char name) =>
        message.Split(',').FirstOrDefault(part => part.StartsWith($"{name}=", StringComparison.Ordinal))?[2..] ?? "";
}
