using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using ShopClean.Domain.Common;

namespace ShopClean.Infrastructure.Sms;

/// <summary>Lists everything that is wrong with the settings under <c>Sms</c>, without showing the secret.</summary>
internal sealed partial class SmsOptionsValidator : IValidateOptions<SmsOptions>
{
    public ValidateOptionsResult Validate(string? name, SmsOptions options)
    {
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(SmsOptions options)
    {
        if (options.Provider is not { } provider || !Enum.IsDefined(provider))
        {
            return ["Sms:Provider must be None, Capture or Twilio."];
        }

        return provider is SmsProvider.Twilio ? FaultsOf(options.Twilio) : [];
    }

    private static IEnumerable<string> FaultsOf(TwilioOptions twilio)
    {
        if (!AccountSid().IsMatch(twilio.AccountSid))
        {
            yield return "Sms:Twilio:AccountSid must be AC and 32 hexadecimal digits, as Sms:Provider is Twilio.";
        }

        if (string.IsNullOrWhiteSpace(twilio.AuthToken))
        {
            yield return "Sms:Twilio:AuthToken is missing; it must be the account's secret, as Sms:Provider is Twilio.";
        }

        if (!PhoneNumber.IsValid(twilio.From))
        {
            yield return $"Sms:Twilio:From is \"{twilio.From}\"; it must be one of the account's numbers in international format, such as +6281234567890.";
        }

        foreach (var fault in SettingFaults.NoWebAddress("Sms:Twilio:BaseAddress", twilio.BaseAddress))
        {
            yield return fault;
        }
    }

    [GeneratedRegex(@"\AAC[0-9a-fA-F]{32}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccountSid();
}
