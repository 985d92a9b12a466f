using System.Buffers;

namespace ShopClean.Application.Common;

/// <summary>A readable name for a <c>User-Agent</c> header: "Firefox on Linux".</summary>
public static class DeviceName
{
    /// <summary>The longest name.</summary>
    public const int MaxLength = 60;

    private const string Unknown = "Unknown device";

    // The first mark that is found counts: nearly every browser calls itself Safari, and most of those call themselves Chrome.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"
    );

    /// <summary>The name of what sent the header; never longer than <see cref="MaxLength"/>, without control characters.</summary>
    public static string Of(string? userAgent)
    {
        if (userAgent is null)
        {
            return Unknown;
        }

        return (Find(Browsers, userAgent), Find(Systems, userAgent)) switch
        {
            ({ } browser, { } system) => $"{browser} on {system}",
            ({ } browser, null) => browser,
            (null, { } system) when userAgent.StartsWith("Mozilla/", StringComparison.Ordinal) => $"Browser on {system}",
            _ => Program(userAgent),
        };
    }

    // Scripts and apps begin with their own name: okhttp/4.12.0, curl/8.5.0.
    private static string Program(string userAgent)
    {
        var end = userAgent.AsSpan().IndexOfAnyExcept(Letters);
        var name = userAgent.AsSpan(0, end < 0 ? userAgent.Length : end);
        name = name[..Math.Min(name.Length, MaxLength)];
        return name.IsEmpty || name is "Mozilla" ? Unknown : name.ToString();
    }

    private static string? Find((string Mark, string Name)[] known, string userAgent) =>
        Array.Find(known, one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
