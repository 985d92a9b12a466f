using System.ComponentModel;

namespace ShopClean.WebApi.Composition.Settings;

/// <summary>Finds all settings whose text can't be converted to their type; the binder stops at the first. The rest can then be bound and validated.</summary>
internal static class UnreadableSettings
{
    /// <summary>The faults by key.</summary>
    public static IReadOnlyDictionary<string, string> In(IConfiguration configuration) =>
        SettingSections
            .All.SelectMany(section => section.Settings)
            .Where(setting => configuration[setting.Key] is { } text && !IsReadable(setting.Type, text))
            .ToDictionary(
                setting => setting.Key,
                setting => $"{setting.Key} is \"{configuration[setting.Key]}\"; it must be {TypeNameOf(setting.Type)}.",
                StringComparer.OrdinalIgnoreCase
            );

    private static bool IsReadable(Type type, string text)
    {
        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
            return true;
        }
        // Converters throw exceptions of many types.
        catch (Exception fault) when (fault is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string TypeNameOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum ? string.Join(" or ", Enum.GetNames(plain))
            : plain == typeof(bool) ? "true or false"
            : plain == typeof(int) || plain == typeof(long) ? "a whole number"
            : $"a {plain.Name}";
    }
}
