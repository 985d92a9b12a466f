using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts.External;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;

namespace ShopClean.WebApi.Accounts.External;

internal sealed class ExternalProviders(
    IOptions<ExternalSignInOptions> options,
    IHttpContextAccessor accessor,
    PublicAddress address,
    TimeProvider clock
) : IExternalProviders
{
    public bool IsConfigured(ExternalProvider provider) => options.Value.Of(provider).IsConfigured;

    public bool MayReturnTo(Uri target) =>
        options.Value.Origins().Append(address.Url.AbsoluteUri).Any(origin => OriginOf(new Uri(origin)) == OriginOf(target));

    public async Task<string> BeginAsync(ExternalProvider provider, ExternalSignInState state)
    {
        var http = accessor.HttpContext!;
        await http.ChallengeAsync(provider.Key(), SignInStateProperties.Write(state, clock.GetUtcNow()));
        return http.Features.Get<AuthorizationAddress>()!.Url;
    }

    private static string OriginOf(Uri uri) => uri.GetLeftPart(UriPartial.Authority);
}
