namespace ShopClean.Infrastructure;

/// <summary>Formats faults of settings: what the value is, and what it must be.</summary>
public static class SettingFaults
{
    /// <summary>The fault of a number that is out of its range; nothing for one within.</summary>
    public static IEnumerable<string> OutOfRange(string setting, int value, int least, int most) =>
        value < least || value > most ? [$"{setting} is {value}; it must be from {least} to {most}."] : [];

    /// <summary>The fault of a text that is no address of the web; nothing for one that is.</summary>
    public static IEnumerable<string> NoWebAddress(string setting, string value, string example = "") =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? []
            : [$"{setting} is \"{value}\"; it must be an absolute http or https address{example}."];
}
