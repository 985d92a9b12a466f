using System.Text.Json;
using System.Text.Json.Serialization;

namespace ShopClean.Application.Catalogue;

/// <summary>The properties of a product as a client sends them: <c>{ "color": ["white"], "size": "60x60", "tilesPerBox": 4 }</c>.</summary>
[JsonConverter(typeof(ProductAttributesConverter))]
public sealed class ProductAttributes : Dictionary<string, IReadOnlyList<string>>
{
    /// <summary>Creates an empty set.</summary>
    public ProductAttributes()
        : base(StringComparer.Ordinal) { }
}

/// <summary>Reads one value or a list of values for each key; numbers and truth values become text.</summary>
public sealed class ProductAttributesConverter : JsonConverter<ProductAttributes>
{
    /// <inheritdoc/>
    public override ProductAttributes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException();
        }

        var attributes = new ProductAttributes();
        foreach (var property in document.RootElement.EnumerateObject())
        {
            attributes[property.Name] =
                property.Value.ValueKind == JsonValueKind.Array
                    ? [.. property.Value.EnumerateArray().Select(TextOf)]
                    : [TextOf(property.Value)];
        }

        return attributes;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ProductAttributes value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Dictionary<string, IReadOnlyList<string>>(value, StringComparer.Ordinal), options);

    private static string TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => throw new JsonException(),
        };
}
