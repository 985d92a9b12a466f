using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.WebApi.Accounts.External;

/// <summary>Extends the framework's OAuth handler: the callback URL is the public one whatever <c>Host</c> a request has, and failures are told apart.</summary>
internal sealed partial class ExternalHandler(
    IOptionsMonitor<OAuthOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    PublicAddress address
) : OAuthHandler<OAuthOptions>(options, logger, encoder)
{
    private string CallbackUrl => PublicLinks.To(address.Url, Options.CallbackPath.Value!.TrimStart('/'));

    private ExternalProvider Provider => Enum.GetValues<ExternalProvider>().Single(provider => provider.Key() == Scheme.Name);

    // GET only: a HEAD must not use up the code.
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
                // A used or forged code is the browser's fault; anything else is the provider's, or our settings'.
                Fail(error.Data["error"] is "invalid_grant" ? ExternalErrors.InvalidReturn : ExternalErrors.Unavailable(Provider), error);
            }
            else if (string.IsNullOrEmpty(response.AccessToken))
            {
                Fail(ExternalErrors.Unavailable(Provider), new JsonException("There is no access token in the answer."));
            }

            return response;
        }
        catch (Exception failure) when (IsProviderFailure(failure))
        {
            Fail(ExternalErrors.Unavailable(Provider), failure);
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
            ExternalHandlerState.Of(Context).Identity = ProviderAnswer.Read(Provider, answer.RootElement);
            return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
        }
        catch (Exception failure) when (IsProviderFailure(failure))
        {
            Fail(ExternalErrors.Unavailable(Provider), failure);
            throw;
        }
    }

    private static bool IsProviderFailure(Exception failure) =>
        failure is HttpRequestException or JsonException or TaskCanceledException or InvalidOperationException;

    private void Fail(Error fault, Exception why)
    {
        LogFailed(Logger, Provider, why.Message);
        ExternalHandlerState.Of(Context).Fault = fault;
    }

    // Neither codes nor tokens are in these messages.
    [LoggerMessage(LogLevel.Warning, "Signing in with {Provider} failed: {Why}")]
    private static partial void LogFailed(ILogger logger, ExternalProvider provider, string why);
}
