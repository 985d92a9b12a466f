using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using ShopClean.Application.Common.Querying;

namespace ShopClean.Http.Lists;

/// <summary>One row of a list, of which only the selected properties are written.</summary>
/// <param name="Item">The row.</param>
/// <param name="Selection">The properties that the client asked for.</param>
/// <typeparam name="T">The read model.</typeparam>
internal readonly record struct Shaped<T>(T Item, FieldSelection Selection);

/// <summary>Writes rows with their selected properties, in the order of the read model.</summary>
internal sealed class ShapedConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Shaped<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(ShapedConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class ShapedConverter<T> : JsonConverter<Shaped<T>>
    {
        public override Shaped<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Rows are only written.");

        public override void Write(Utf8JsonWriter writer, Shaped<T> value, JsonSerializerOptions options)
        {
            if (value.Selection.IsWhole)
            {
                JsonSerializer.Serialize(writer, value.Item, options);
                return;
            }

            WriteSelected(writer, value.Item!, value.Selection, options);
        }

        private static void WriteSelected(Utf8JsonWriter writer, object item, FieldSelection selection, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var property in options.GetTypeInfo(item.GetType()).Properties)
            {
                if (property.Get is not null && selection[property.Name] is { } wanted)
                {
                    writer.WritePropertyName(property.Name);
                    WriteValue(writer, property.Get(item), wanted, property.PropertyType, options);
                }
            }

            writer.WriteEndObject();
        }

        private static void WriteValue(
            Utf8JsonWriter writer,
            object? value,
            FieldSelection selection,
            Type type,
            JsonSerializerOptions options
        )
        {
            if (value is null || selection.IsWhole)
            {
                JsonSerializer.Serialize(writer, value, type, options);
                return;
            }

            if (value is not IEnumerable rows)
            {
                WriteSelected(writer, value, selection, options);
                return;
            }

            writer.WriteStartArray();
            foreach (var row in rows)
            {
                WriteValue(writer, row, selection, typeof(object), options);
            }

            writer.WriteEndArray();
        }
    }
}
