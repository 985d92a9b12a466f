namespace ShopClean.WebApi.Accounts.External;

/// <summary>Where the handler would send the browser.</summary>
/// <param name="Url">The address.</param>
internal sealed record AuthorizationAddress(string Url);
