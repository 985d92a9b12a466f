using System.Text.Json;
using System.Text.Json.Serialization;

namespace ShopClean.Http.Answers;

/// <summary>
/// Reads and writes choices by their names. The library's own converter reads lists of names too ("admin,user"), as if every enumeration were one of flags, and
/// makes one value of them.
/// </summary>
internal sealed class ChoiceConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(ChoiceConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class ChoiceConverter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<string, T> Choices = Enum.GetValues<T>()
            .ToDictionary(choice => Name(choice), StringComparer.OrdinalIgnoreCase);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && Choices.TryGetValue(reader.GetString()!, out var choice)
                ? choice
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Name(value));

        private static string Name(T choice) => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());
    }
}
