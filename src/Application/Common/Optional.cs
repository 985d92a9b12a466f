using System.Text.Json;
using System.Text.Json.Serialization;

namespace ShopClean.Application.Common;

/// <summary>A field of a request that may be absent, whatever its type.</summary>
public interface IOptional
{
    /// <summary>Whether the client sent the field, be it as null.</summary>
    bool IsGiven { get; }
}

/// <summary>A field of a request that may be absent: absent leaves a value as it is, null clears it.</summary>
/// <typeparam name="T">The field's type.</typeparam>
[JsonConverter(typeof(OptionalConverterFactory))]
public readonly record struct Optional<T> : IOptional
{
    private Optional(T value)
    {
        Value = value;
        IsGiven = true;
    }

    /// <inheritdoc/>
    public bool IsGiven { get; }

    /// <summary>What the client sent; the type's default where it sent nothing.</summary>
    public T? Value { get; }

    /// <summary>What the client sent, or what there was.</summary>
    public T Or(T current) => IsGiven ? Value! : current;

    /// <summary>A field with a value.</summary>
    public static implicit operator Optional<T>(T value) => new(value);
}

/// <summary>Reads optional fields; an absent one is never asked for, and so stays absent.</summary>
public sealed class OptionalConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(OptionalConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class OptionalConverter<T> : JsonConverter<Optional<T>>
    {
        public override bool HandleNull => true;

        public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var value = JsonSerializer.Deserialize<T>(ref reader, options);
            if (value is null && default(T) is not null)
            {
                throw new JsonException();
            }

            return value!;
        }

        public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
