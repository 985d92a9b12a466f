using Microsoft.AspNetCore.DataProtection;
using ShopClean.Http;

namespace ShopClean.WebApi.Accounts.External;

/// <summary>
/// Encrypts <c>state</c>, which holds the PKCE verifier, with a key derived from the signing key: all nodes can read it, as the framework's key ring,
/// which nodes would have to share, could not.
/// </summary>
internal sealed class StateProtector(byte[] key) : IDataProtector
{
    // The key has one purpose already.
    public IDataProtector CreateProtector(string purpose) => this;

    public byte[] Protect(byte[] plaintext) => Sealing.Seal(plaintext, key);

    public byte[] Unprotect(byte[] protectedData) => Sealing.Open(protectedData, key);
}
