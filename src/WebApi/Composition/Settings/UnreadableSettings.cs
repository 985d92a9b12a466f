using System.ComponentModel;

namespace ShopClean.WebApi.Composition.Settings;

/// <summary>
/// Finds the settings whose text is not of their type. The binder stops at the first of them; here all are found, and what is left
/// without them can be bound and checked for the rest.
/// </summary>
internal static class UnreadableSettings
{
    /// <summary>What cannot be read, and why.</summary>
    public static IReadOnlyDictionary<string, string> In(IConfiguration configuration) =>
        SettingSections
            .All.SelectMany(section => section.Settings)
            .Where(setting => configuration[setting.Key] is { } text && !IsReadable(setting.Type, text))
            .ToDictionary(
                setting => setting.Key,
                setting => $"{setting.Key} is \"{configuration[setting.Key]}\"; it must be {Words(setting.Type)}.",
                StringComparer.OrdinalIgnoreCase
            );

    private static bool IsReadable(Type type, string text)
    {
        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
            return true;
        }
        // Converters wrap what they find wrong in exceptions of every kind.
        catch (Exception fault) when (fault is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string Words(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum ? string.Join(" or ", Enum.GetNames(plain))
            : plain == typeof(bool) ? "true or false"
            : plain == typeof(int) || plain == typeof(long) ? "a whole number"
            : $"a {plain.Name}";
    }
}
