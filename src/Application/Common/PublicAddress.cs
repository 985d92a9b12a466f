namespace ShopClean.Application.Common;

/// <summary>The address that people reach the shop at (<c>App:PublicUrl</c>): the base of links in mails and of picture addresses.</summary>
/// <param name="configured">The setting; null where it is the address that the server listens on, which is known once it does.</param>
public sealed class PublicAddress(Uri? configured = null)
{
    private Uri? url = configured;

    /// <summary>The address.</summary>
    /// <exception cref="InvalidOperationException">It is neither configured nor known yet: the server does not listen.</exception>
    public Uri Url => url ?? throw new InvalidOperationException("The public address is not known yet.");

    /// <summary>Sets the address that the server listens on; it counts unless another one is configured.</summary>
    public void ListensAt(Uri address) => url ??= address;
}
