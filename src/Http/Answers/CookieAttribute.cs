using ShopClean.Application.Common;
using ShopClean.Http.Transport;

namespace ShopClean.Http.Answers;

/// <summary>Declares the cookie that an operation sets, reads or removes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class CookieAttribute : Attribute
{
    /// <summary>The cookie.</summary>
    public abstract CookieDescription Cookie { get; }

    /// <summary>The header without which the cookie is not read; null where the operation reads none.</summary>
    public string? Guard { get; init; }

    /// <summary>The value of the cookie in a request; null where there is none.</summary>
    internal string? Read(HttpRequest request) =>
        request.Cookies[CookieNames.For(request.HttpContext.RequestServices.GetRequiredService<PublicAddress>(), Cookie.Name)];
}

/// <inheritdoc/>
/// <typeparam name="TCookie">The cookie.</typeparam>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CookieAttribute<TCookie> : CookieAttribute
    where TCookie : IDescribedCookie
{
    /// <inheritdoc/>
    public override CookieDescription Cookie => TCookie.Description;
}

/// <summary>A cookie that says what it is.</summary>
public interface IDescribedCookie
{
    /// <summary>What it is.</summary>
    static abstract CookieDescription Description { get; }
}

/// <summary>A cookie, for the OpenAPI document.</summary>
/// <param name="Name">Its name where the API is reached without encryption.</param>
/// <param name="Scheme">The name of the security scheme, for operations that read it.</param>
public sealed record CookieDescription(string Name, string Scheme)
{
    /// <summary>What stands in it.</summary>
    public required string Words { get; init; }

    /// <summary>How an answer sets it.</summary>
    public required string Example { get; init; }

    /// <summary>Where a client gets it.</summary>
    public required string Origin { get; init; }
}
