namespace ShopClean.Infrastructure.Sms;

/// <summary>What becomes of text messages.</summary>
internal enum SmsProvider
{
    /// <summary>None are written.</summary>
    None,

    /// <summary>They are written to files: for development and tests.</summary>
    Capture,

    /// <summary>They are handed to Twilio.</summary>
    Twilio,
}

/// <summary>The settings under <c>Sms</c>.</summary>
internal sealed class SmsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Sms";

    /// <summary>
    /// What becomes of text messages; null for the default: <c>Twilio</c> where its account is set, else <c>Capture</c> in Development and <c>None</c> elsewhere.
    /// </summary>
    public SmsProvider? Provider { get; set; }

    /// <summary>The account at Twilio; needed for <see cref="SmsProvider.Twilio"/>.</summary>
    public TwilioOptions Twilio { get; init; } = new();
}

/// <summary>The settings under <c>Sms:Twilio</c>.</summary>
internal sealed class TwilioOptions
{
    /// <summary>The account's name at Twilio: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string AccountSid { get; init; } = "";

    /// <summary>The account's secret.</summary>
    public string AuthToken { get; init; } = "";

    /// <summary>Whom messages come from: one of the account's numbers, E.164.</summary>
    public string From { get; init; } = "";

    /// <summary>Where Twilio's REST API is.</summary>
    public string BaseAddress { get; init; } = "https://api.twilio.com";
}
