using System.Text.Json;

namespace ShopClean.Infrastructure.Security;

/// <summary>
/// Reads a JSON object that has each of the given members exactly once and no other, in any order, without nesting and without escapes.
/// JSON parsers disagree on duplicates (RFC 7515, 4: refuse them); what we never write we need not understand.
/// </summary>
/// <param name="json">The object.</param>
/// <param name="names">The names of its members.</param>
internal ref struct FlatObject(ReadOnlySpan<byte> json, byte[][] names)
{
    private Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = 1 });
    private int missing = (1 << names.Length) - 1;
    private bool started;

    /// <summary>Whether the end was reached and every member was there.</summary>
    public readonly bool IsWhole => missing == 0 && reader.TokenType == JsonTokenType.EndObject;

    /// <summary>The text of the member that was just read; empty where it is no text, or not plain.</summary>
    public readonly ReadOnlySpan<byte> Text => reader is { TokenType: JsonTokenType.String, ValueIsEscaped: false } ? reader.ValueSpan : [];

    /// <summary>The whole number that was just read; null where it is none.</summary>
    public readonly long? Number => reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null;

    /// <summary>Goes on to the next member.</summary>
    /// <param name="member">Its place among the names.</param>
    /// <returns>Whether there is one; false at the end and at the first fault.</returns>
    /// <exception cref="JsonException">This is no JSON, or something follows the object.</exception>
    public bool Next(out int member)
    {
        member = -1;
        if (!started)
        {
            started = true;
            reader.Read();
        }

        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || reader.ValueIsEscaped)
        {
            // Reading on past the object's end throws where something follows it.
            return reader.TokenType == JsonTokenType.EndObject && reader.Read();
        }

        member = IndexOf(reader.ValueSpan);
        return member >= 0 && IsFirst(member) && reader.Read();
    }

    private readonly int IndexOf(ReadOnlySpan<byte> name)
    {
        for (var index = 0; index < names.Length; index++)
        {
            if (name.SequenceEqual(names[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private bool IsFirst(int member)
    {
        var before = missing;
        missing &= ~(1 << member);
        return before != missing;
    }
}
