using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ShopClean.Http.OpenApi.Examples;

/// <summary>Serializes the examples of request bodies, without null or absent fields.</summary>
internal sealed class ExampleBodies(ExampleServices services, KnownExamples examples)
{
    private readonly JsonSerializerOptions withoutNulls = new(services.Json)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(LeaveOutAbsent),
    };

    /// <summary>The example of a request.</summary>
    public JsonObject Of(Type request) => JsonSerializer.SerializeToNode(examples.Of(request), request, withoutNulls)!.AsObject();

    /// <summary>The example without one of its fields, as the server would read it.</summary>
    public object Without(Type request, string field)
    {
        var body = Of(request);
        body.Remove(field);
        return body.Deserialize(request, withoutNulls)!;
    }

    /// <summary>The example with null in one of its fields, as the server would read it.</summary>
    public object WithNull(Type request, string field)
    {
        var body = Of(request);
        body[field] = null;
        return body.Deserialize(request, withoutNulls)!;
    }

    private static void LeaveOutAbsent(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => Schemas.OptionalTypes.ValueOf(property.PropertyType) is not null))
        {
            property.ShouldSerialize = (_, value) => value is not null && IsGiven(value);
        }
    }

    private static bool IsGiven(object optional) => (bool)optional.GetType().GetProperty("IsGiven")!.GetValue(optional)!;
}
