using System.Text.RegularExpressions;
using ShopClean.WebApi.Composition.Settings;

namespace ShopClean.Architecture.Tests.Settings;

public sealed partial class EnvExampleTests
{
    // What others read: the host, docker compose and the build.
    private static readonly string[] OfOthers = ["ASPNETCORE_ENVIRONMENT", "ASPNETCORE_URLS", "POSTGRES_PASSWORD"];

    private static readonly IReadOnlyList<(string Name, string Value)> Lines =
    [
        .. Sources
            .Read(".env.example")
            .Split('\n')
            .Select(line => Assignment().Match(line))
            .Where(match => match.Success)
            .Select(match => (match.Groups["name"].Value, match.Groups["value"].Value)),
    ];

    private static readonly IReadOnlyList<Setting> Known = [.. SettingSections.All.SelectMany(section => section.Settings)];

    [Fact]
    public void The_options_of_every_part_are_found() =>
        SettingSections
            .All.Select(section => section.Name)
            .ShouldBe([
                "App",
                "Audit",
                "Cloudinary",
                "ConnectionStrings",
                "Connections",
                "Cors",
                "Data",
                "Database",
                "Https",
                "Images",
                "Jobs",
                "Jwt",
                "Mail",
                "OAuth",
                "Passwords",
                "Proxies",
                "RateLimiting",
                "Seed",
                "Shops",
                "Sms",
                "Uploads",
            ]);

    [Fact]
    public void Every_setting_has_a_line() =>
        Known.Select(setting => NameOf(setting.Key)).Except(Lines.Select(line => line.Name), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Every_line_has_a_setting() =>
        Lines
            .Select(line => line.Name)
            .Except(OfOthers, StringComparer.Ordinal)
            .Except(Known.Select(setting => NameOf(setting.Key)), StringComparer.Ordinal)
            .ShouldBeEmpty();

    [Fact]
    public void No_setting_stands_there_twice() => Lines.Select(line => line.Name).ShouldBeUnique(StringComparer.Ordinal);

    [Fact]
    public void No_secret_has_a_value() =>
        Lines.Where(line => Secret().IsMatch(line.Name) && line.Value.Length > 0).Select(line => line.Name).ShouldBeEmpty();

    private static string NameOf(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    [GeneratedRegex("^(# )?(?<name>[A-Za-z_]+)=(?<value>.*?)\\r?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Assignment();

    [GeneratedRegex("Password$|PASSWORD$|Secret$|SigningKey$|ConnectionStrings", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
