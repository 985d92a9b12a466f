using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;

namespace ShopClean.WebApi.Accounts.External;

/// <summary>
/// Seals what travels through the browser as <c>state</c>, the verifier of PKCE among it: AES-GCM under a key that all nodes derive from the signing key, so
/// that a browser may come back to another node than the one that sent it away. (The framework's own format needs a key ring that nodes share.)
/// </summary>
internal sealed class ExternalState(byte[] key) : ISecureDataFormat<AuthenticationProperties>
{
    private static readonly int NonceSize = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagSize = AesGcm.TagByteSizes.MaxSize;

    /// <inheritdoc/>
    public string Protect(AuthenticationProperties data) => Protect(data, purpose: null);

    /// <inheritdoc/>
    public string Protect(AuthenticationProperties data, string? purpose)
    {
        var plain = PropertiesSerializer.Default.Serialize(data);
        var state = new byte[NonceSize + plain.Length + TagSize];
        var (nonce, sealedText, tag) = Parts(state);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagSize);
        cipher.Encrypt(nonce, plain, sealedText, tag);
        return Base64Url.EncodeToString(state);
    }

    /// <inheritdoc/>
    public AuthenticationProperties? Unprotect(string? protectedText) => Unprotect(protectedText, purpose: null);

    /// <inheritdoc/>
    public AuthenticationProperties? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null || !Base64Url.IsValid(protectedText))
        {
            return null;
        }

        var state = Base64Url.DecodeFromChars(protectedText);
        if (state.Length < NonceSize + TagSize)
        {
            return null;
        }

        var (nonce, sealedText, tag) = Parts(state);
        var plain = new byte[sealedText.Length];
        using var cipher = new AesGcm(key, TagSize);
        try
        {
            cipher.Decrypt(nonce, sealedText, tag, plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return PropertiesSerializer.Default.Deserialize(plain);
    }

    private static StateParts Parts(byte[] state) =>
        new(state.AsSpan(0, NonceSize), state.AsSpan(NonceSize..^TagSize), state.AsSpan(state.Length - TagSize));

    private readonly ref struct StateParts(Span<byte> nonce, Span<byte> sealedText, Span<byte> tag)
    {
        private readonly Span<byte> nonce = nonce;
        private readonly Span<byte> sealedText = sealedText;
        private readonly Span<byte> tag = tag;

        public void Deconstruct(out Span<byte> first, out Span<byte> middle, out Span<byte> last)
        {
            first = nonce;
            middle = sealedText;
            last = tag;
        }
    }
}
