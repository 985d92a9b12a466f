using System.Text.Json;
using System.Text.Json.Serialization;

namespace ShopClean.Http.Answers;

/// <summary>Reads and writes enumerations by name. The framework's converter also reads comma-separated lists ("admin,user") and combines them as flags.</summary>
internal sealed class ChoiceConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

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
