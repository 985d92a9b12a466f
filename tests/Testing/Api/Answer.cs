using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ShopClean.Testing.Api;

/// <summary>What the server answered.</summary>
public sealed record Answer(HttpStatusCode Status, HttpHeaders Headers, HttpHeaders ContentHeaders, string Text, string RequestId)
{
    /// <summary>The body, read as JSON.</summary>
    public JsonElement Body => JsonElement.Parse(Text);

    public string Code => Body.GetProperty("code").GetString()!;

    public string Message => Body.GetProperty("message").GetString()!;

    public JsonElement Data => Body.GetProperty("data");

    /// <summary>The key of the resource that it shows.</summary>
    public long Id => Data.GetProperty("id").GetInt64();

    public string ETag => Header("ETag")!;

    /// <summary>The fields that the server found fault with.</summary>
    public IReadOnlyList<string> FaultyFields => [.. Data.GetProperty("errors").EnumerateArray().Select(error => error.Text("field"))];

    public string? Header(string name) =>
        Headers.TryGetValues(name, out var values) || ContentHeaders.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    public override string ToString() => $"{(int)Status} {Text}";

    /// <summary>This answer, or a failure that shows what came instead.</summary>
    public Answer Expecting(HttpStatusCode status, string? code = null) =>
        Status == status && (code is null || Code == code)
            ? this
            : throw new InvalidOperationException($"Expected {(int)status} {code}, but the answer was {(int)Status}: {Text}");
}

/// <summary>Reading JSON aloud.</summary>
public static class JsonReading
{
    public static string Text(this JsonElement value, string property) => value.GetProperty(property).GetString()!;

    /// <summary>The names of an object's properties, in the order in which they stand.</summary>
    public static IReadOnlyList<string> Names(this JsonElement value) => [.. value.EnumerateObject().Select(property => property.Name)];

    public static IReadOnlyList<string> Texts(this JsonElement value) => [.. value.EnumerateArray().Select(item => item.GetString()!)];
}
