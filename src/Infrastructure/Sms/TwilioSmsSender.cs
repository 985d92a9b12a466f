using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using ShopClean.Application.Notifications;

namespace ShopClean.Infrastructure.Sms;

/// <summary>Hands text messages to Twilio's REST API (<c>POST /2010-04-01/Accounts/{sid}/Messages.json</c>). Whatever fails, the outbox tries again.</summary>
internal sealed class TwilioSmsSender(HttpClient http, IOptions<SmsOptions> options) : ISmsSender
{
    public bool IsAvailable => true;

    public async Task SendAsync(SmsMessage sms, CancellationToken ct)
    {
        var twilio = options.Value.Twilio;
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(new Uri(twilio.BaseAddress), $"/2010-04-01/Accounts/{twilio.AccountSid}/Messages.json")
        )
        {
            Headers =
            {
                Authorization = new AuthenticationHeaderValue(
                    "Basic",
                    Convert.ToBase64String(Encoding.UTF8.GetBytes($"{twilio.AccountSid}:{twilio.AuthToken}"))
                ),
            },
            Content = new FormUrlEncodedContent([new("To", sms.To), new("From", twilio.From), new("Body", sms.Text)]),
        };
        using var answer = await http.SendAsync(request, ct);
        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException(
                $"Twilio answered {(int)answer.StatusCode}{await ReasonAsync(answer, ct)}",
                inner: null,
                answer.StatusCode
            );
        }
    }

    // The number of Twilio's error says what is wrong; its words may repeat the phone's number, which operators don't see.
    private static async Task<string> ReasonAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var isJson = answer.Content.Headers.ContentType?.MediaType is "application/json";
        return isJson && await answer.Content.ReadFromJsonAsync<Refusal>(ct) is { Code: { } code }
            ? $", error {code}: https://www.twilio.com/docs/api/errors/{code}"
            : "";
    }

    private sealed record Refusal([property: JsonPropertyName("code")] int? Code);
}
