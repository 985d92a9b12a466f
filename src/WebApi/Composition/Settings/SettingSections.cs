using System.Reflection;
using ShopClean.Http;
using ShopClean.Infrastructure;

namespace ShopClean.WebApi.Composition.Settings;

/// <summary>
/// Finds all settings of the program: every class named <c>…Options</c> with a constant <c>Section</c>. The check at start and the test of
/// <c>.env.example</c> use them.
/// </summary>
internal static class SettingSections
{
    /// <summary>The sections with their classes, by name.</summary>
    public static IReadOnlyList<SettingSection> All { get; } =
    [
        .. new[] { typeof(DataPlace).Assembly, typeof(HttpSettings).Assembly, typeof(SettingSections).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal))
            .Select(type => (Type: type, Section: type.GetField("Section")?.GetRawConstantValue() as string))
            .Where(found => found.Section is not null)
            .Select(found => new SettingSection(found.Section!, found.Type))
            .OrderBy(section => section.Name, StringComparer.Ordinal),
    ];
}

/// <summary>A section and the class that it is bound to.</summary>
/// <param name="Name">The section.</param>
/// <param name="Options">The class.</param>
internal sealed record SettingSection(string Name, Type Options)
{
    /// <summary>Every single setting of the section, those of nested classes included.</summary>
    public IReadOnlyList<Setting> Settings { get; } = [.. SettingsOf(Name, Options)];

    private static IEnumerable<Setting> SettingsOf(string path, Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null)
            .SelectMany(property =>
                property.PropertyType is { IsClass: true } nested && nested != typeof(string)
                    ? SettingsOf($"{path}:{property.Name}", nested)
                    : [new Setting($"{path}:{property.Name}", property.PropertyType)]
            );
}

/// <summary>One setting.</summary>
/// <param name="Key">Its name in the configuration: <c>Mail:Smtp:Port</c>.</param>
/// <param name="Type">What it is.</param>
internal sealed record Setting(string Key, Type Type);
