namespace ShopClean.WebApi.Accounts.External;

/// <summary>The URL of the provider that the handler would redirect to.</summary>
/// <param name="Url">The address.</param>
internal sealed record AuthorizationAddress(string Url);
