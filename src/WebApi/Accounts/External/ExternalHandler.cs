using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts.External;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;

namespace ShopClean.WebApi.Accounts.External;

/// <summary>
/// The framework's handler of authorization codes, with PKCE, state and correlation as it does them. Added: the address that the provider sends back to is
/// the public one whatever <c>Host</c> a request names, and what fails is told apart.
/// </summary>
internal sealed partial class ExternalHandler(
    IOptionsMonitor<OAuthOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    PublicAddress address
) : OAuthHandler<OAuthOptions>(options, logger, encoder)
{
    private string CallbackUrl => PublicLinks.To(address.Url, Options.CallbackPath.Value!.TrimStart('/'));

    private ExternalProvider Provider => Enum.GetValues<ExternalProvider>().Single(provider => provider.Key() == Scheme.Name);

    // Only a browser that is sent back: looking with HEAD uses nothing up.
    public override Task<bool> ShouldHandleRequestAsync() =>
        Task.FromResult(HttpMethods.IsGet(Request.Method) && Options.CallbackPath == Request.Path);

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) =>
        base.BuildChallengeUrl(properties, CallbackUrl);

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        try
        {
            var response = await base.ExchangeCodeAsync(new OAuthCodeExchangeContext(context.Properties, context.Code, CallbackUrl));
            if (response.Error is { } error)
            {
                // A code that is used up or forged is the browser's doing; anything else is the provider's, or our settings'.
                Blame(error.Data["error"] is "invalid_grant" ? ExternalErrors.InvalidReturn : ExternalErrors.Unavailable(Provider), error);
            }
            else if (string.IsNullOrEmpty(response.AccessToken))
            {
                Blame(ExternalErrors.Unavailable(Provider), new JsonException("There is no access token in the answer."));
            }

            return response;
        }
        catch (Exception failure) when (IsTheirs(failure))
        {
            Blame(ExternalErrors.Unavailable(Provider), failure);
            throw;
        }
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity,
        AuthenticationProperties properties,
        OAuthTokenResponse tokens
    )
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Options.UserInformationEndpoint);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.AccessToken);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            using var response = await Backchannel.SendAsync(request, Context.RequestAborted);
            response.EnsureSuccessStatusCode();
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Context.RequestAborted));
            ExternalFindings.Of(Context).Identity = ProviderAnswer.Read(Provider, answer.RootElement);
            return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
        }
        catch (Exception failure) when (IsTheirs(failure))
        {
            Blame(ExternalErrors.Unavailable(Provider), failure);
            throw;
        }
    }

    private static bool IsTheirs(Exception failure) =>
        failure is HttpRequestException or JsonException or TaskCanceledException or InvalidOperationException;

    private void Blame(Error fault, Exception why)
    {
        LogFailed(Logger, Provider, why.Message);
        ExternalFindings.Of(Context).Fault = fault;
    }

    // Neither codes nor tokens are in these messages.
    [LoggerMessage(LogLevel.Warning, "Signing in with {Provider} failed: {Why}")]
    private static partial void LogFailed(ILogger logger, ExternalProvider provider, string why);
}
