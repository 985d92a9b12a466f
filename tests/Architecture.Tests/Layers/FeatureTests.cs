using System.Text.RegularExpressions;

namespace ShopClean.Architecture.Tests.Layers;

/// <summary>Which feature of a layer may use which other one. A using directive that isn't needed fails the build, so that they tell the truth.</summary>
public sealed partial class FeatureTests
{
    // A feature, and all those of its layer that it uses.
    private static readonly string[] Allowed =
    [
        "Domain: Access -> Common",
        "Domain: Accounts -> Access, Common, Shops",
        "Domain: Auditing -> Accounts, Common",
        "Domain: Catalogue -> Access, Accounts, Common, Shops",
        "Domain: Notifications -> Accounts, Common",
        "Domain: Shops -> Access, Accounts, Catalogue, Common",
        "Application: Accounts -> Auditing, Common, Notifications, Pictures",
        "Application: Auditing -> Common",
        "Application: Catalogue -> Accounts, Common, Notifications, Pictures, Shops",
        "Application: Notifications -> Auditing, Common",
        "Application: Pictures -> Common, Notifications",
        "Application: Shops -> Accounts, Common, Notifications, Pictures",
        "Infrastructure: Auditing -> Jobs, Persistence",
        "Infrastructure: Jobs -> Persistence",
        "Infrastructure: Pictures -> Persistence",
        "Infrastructure: Shops -> Jobs, Persistence",
        "WebApi: Composition -> Accounts, Catalogue, Development, Notifications, Shops",
        "WebApi: Notifications -> Accounts",
        "WebApi: Shops -> Accounts",
    ];

    // Two navigations that only queries use lead back, as projections count and list by them: User.Memberships and Shop.Products.
    private static readonly HashSet<(string, string)> LeadBack =
    [
        ("Domain.Accounts", "Domain.Shops"),
        ("Domain.Shops", "Domain.Catalogue"),
    ];

    [Fact]
    public void A_feature_uses_only_those_that_it_may() => Uses().Select(Line).ShouldBe(Allowed, ignoreOrder: true);

    [Fact]
    public void No_feature_uses_one_that_uses_it()
    {
        var uses = Uses()
            .SelectMany(feature => feature, (feature, used) => (From: feature.Key, To: used))
            .Where(use => !LeadBack.Contains(use));
        var left = uses.ToHashSet();
        // A feature that uses nothing that is left is in no cycle.
        while (left.RemoveWhere(use => !left.Any(other => other.From == use.To)) > 0)
        {
            continue;
        }

        left.ShouldBeEmpty();
    }

    private static IEnumerable<IGrouping<string, string>> Uses() =>
        from layer in (string[])["Domain", "Application", "Infrastructure", "WebApi"]
        from file in Sources.Files($"src/{layer}", "*.cs")
        let path = file.Split('/')
        where path.Length > 3 && !path.Contains("Migrations")
        from used in Using().Matches(Sources.Read(file)).Select(match => match.Groups)
        where used["layer"].Value == layer && used["feature"].Value != path[2]
        group $"{layer}.{used["feature"].Value}" by $"{layer}.{path[2]}";

    private static string Line(IGrouping<string, string> uses)
    {
        var (layer, feature) = (uses.Key.Split('.')[0], uses.Key.Split('.')[1]);
        var used = uses.Select(one => one.Split('.')[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return $"{layer}: {feature} -> {string.Join(", ", used)}";
    }

    [GeneratedRegex(
        @"^using (?:static )?(?:\w+ = )?ShopClean\.(?<layer>\w+)\.(?<feature>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Using();
}
