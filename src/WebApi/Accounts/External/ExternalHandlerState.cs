using ShopClean.Application.Accounts.External;
using ShopClean.Domain.Common;

namespace ShopClean.WebApi.Accounts.External;

/// <summary>What the handler has found out so far in a request.</summary>
internal sealed class ExternalHandlerState
{
    /// <summary>Who it is.</summary>
    public ExternalIdentity? Identity { get; set; }

    /// <summary>The failure; null where there is none.</summary>
    public Error? Fault { get; set; }

    /// <summary>That of the request.</summary>
    public static ExternalHandlerState Of(HttpContext http)
    {
        if (http.Features.Get<ExternalHandlerState>() is not { } state)
        {
            http.Features.Set(state = new ExternalHandlerState());
        }

        return state;
    }
}
