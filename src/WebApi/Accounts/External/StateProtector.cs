using Microsoft.AspNetCore.DataProtection;
using ShopClean.Http;

namespace ShopClean.WebApi.Accounts.External;

/// <summary>
/// Seals what travels through the browser as <c>state</c>, the verifier of PKCE among it, under a key that all nodes derive from the signing key: a
/// browser may come back to another node than the one that sent it away. (The framework's own protector needs a key ring that nodes share.)
/// </summary>
internal sealed class StateProtector(byte[] key) : IDataProtector
{
    // The key has one purpose already.
    public IDataProtector CreateProtector(string purpose) => this;

    public byte[] Protect(byte[] plaintext) => Sealing.Seal(plaintext, key);

    public byte[] Unprotect(byte[] protectedData) => Sealing.Open(protectedData, key);
}
