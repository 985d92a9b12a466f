using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ShopClean.Application.Common.Querying.Paging;

/// <summary>A position in a list, as clients carry it: the sort keys of the last row they saw, bound to the list that it came from.</summary>
/// <remarks>Opaque, but no secret: a forged one gives another page of a list that the caller may see anyway.</remarks>
/// <param name="Binding">Which filter, search and sort it belongs to.</param>
/// <param name="Keys">The sort keys in their canonical form.</param>
internal sealed record Cursor(string Binding, IReadOnlyList<string?> Keys)
{
    private const int MaxLength = 4096;

    /// <summary>What binds a cursor to a list: a short hash of what the list is.</summary>
    public static string Bind(string list) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)).AsSpan(0, 8));

    /// <summary>The cursor at a row.</summary>
    public static Cursor At<T>(string binding, IReadOnlyList<SortKey<T>> sort, IReadOnlyList<object?> keys) =>
        new(binding, [.. keys.Zip(sort, (value, key) => value is null ? null : key.Type.Format(value))]);

    /// <summary>The cursor that a client sent back; null where it is none.</summary>
    public static Cursor? Parse(string text)
    {
        try
        {
            return
                text.Length <= MaxLength
                && JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(text)) is [{ } binding, .. var keys]
                ? new Cursor(binding, keys)
                : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The values of the sort keys; null where these are not the keys of this sort.</summary>
    public IReadOnlyList<object?>? Restore<T>(IReadOnlyList<SortKey<T>> sort)
    {
        if (Keys.Count != sort.Count)
        {
            return null;
        }

        object?[] values = new object?[sort.Count];
        return sort.Index().All(key => TryRestore(key.Item, Keys[key.Index], out values[key.Index])) ? values : null;
    }

    /// <summary>The cursor as clients carry it.</summary>
    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<string?[]>([Binding, .. Keys]));

    private static bool TryRestore<T>(SortKey<T> key, string? text, out object? value)
    {
        value = null;
        return text is null ? key.CanBeNull : key.Type.TryRestore(text, out value);
    }
}
