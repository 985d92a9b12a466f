namespace ShopClean.Application.Common;

/// <summary>The address that people reach the shop at (<c>App:PublicUrl</c>): the base of links in mails and of picture addresses.</summary>
public sealed class PublicAddress
{
    private Uri? url;

    /// <summary>The address.</summary>
    /// <exception cref="InvalidOperationException">It is neither configured nor known yet: the server does not listen.</exception>
    public Uri Url => url ?? throw new InvalidOperationException("The public address is not known yet.");

    /// <summary>Sets the address.</summary>
    public void Set(Uri address) => url = address;
}
