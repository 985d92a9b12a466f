using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Formatters;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;

namespace ShopClean.Http.Requests;

/// <summary>
/// Reads a JSON body field by field, so that all fields of the wrong type are reported together with the validators' faults, in <see
/// cref="RequestFaults"/>. Unknown fields are ignored.
/// </summary>
internal sealed class JsonBodyFormatter : TextInputFormatter
{
    private const int MaxDepth = 32;
    private readonly JsonSerializerOptions options;

    public JsonBodyFormatter(JsonSerializerOptions options)
    {
        this.options = options;
        SupportedEncodings.Add(UTF8EncodingWithoutBOM);
        SupportedMediaTypes.Add("application/json");
        SupportedMediaTypes.Add("application/*+json");
    }

    public override Task<InputFormatterResult> ReadAsync(InputFormatterContext context) =>
        // An empty body is reported as a malformed one; the framework would skip it.
        IsEmpty(context.HttpContext) && !context.TreatEmptyInputAsDefaultValue
            ? ReadRequestBodyAsync(context)
            : base.ReadAsync(context);

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context, Encoding encoding)
    {
        var http = context.HttpContext;
        var faults = http.RequestServices.GetRequiredService<RequestFaults>();
        try
        {
            using var document = await JsonDocument.ParseAsync(
                http.Request.Body,
                new JsonDocumentOptions { MaxDepth = MaxDepth },
                http.RequestAborted
            );
            return InputFormatterResult.Success(Read(document.RootElement, context.ModelType, faults));
        }
        catch (JsonException)
        {
            faults.AddUnreadableBody($"The request body must be a JSON object in UTF-8, nested at most {MaxDepth} levels deep");
            return InputFormatterResult.Success(Activator.CreateInstance(context.ModelType)!);
        }
    }

    private static bool IsEmpty(HttpContext http) =>
        http.Request.ContentLength == 0 || http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false };

    private object Read(JsonElement body, Type type, RequestFaults faults)
    {
        var info = options.GetTypeInfo(type);
        var request = Activator.CreateInstance(type)!;
        if (body.ValueKind != JsonValueKind.Object)
        {
            faults.AddUnreadableBody("The request body must be a JSON object");
            return request;
        }

        if (!HasReadableNames(body))
        {
            faults.AddUnreadableBody("The request body must be a JSON object whose names are texts without lone surrogates");
            return request;
        }

        foreach (var property in info.Properties.Where(property => property.Set is not null))
        {
            if (
                body.TryGetProperty(property.Name, out var value)
                && TryRead(value, property.Name, property.PropertyType, faults, out var read)
            )
            {
                property.Set!(request, read);
            }
        }

        return request;
    }

    private bool TryRead(JsonElement value, string field, Type type, RequestFaults faults, out object? read)
    {
        read = null;
        try
        {
            if (UnstorableText.IsIn(value))
            {
                faults.Add(new FieldFault(field, "must not contain NUL characters"));
                return false;
            }

            read = value.Deserialize(type, options);
            return true;
        }
        catch (InvalidOperationException)
        {
            faults.Add(new FieldFault(field, "must not contain lone surrogates"));
            return false;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            faults.Add(new FieldFault(field, $"must be {JsonTypeNames.Of(type)}", Secrets.IsSecret(field) ? null : ReceivedValue(value)));
            return false;
        }
    }

    // Reading a name unescapes it, which fails for half of a surrogate pair.
    private static bool HasReadableNames(JsonElement body)
    {
        try
        {
            return body.EnumerateObject().All(property => property.Name is not null);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static object? ReceivedValue(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            // As written; a number may be as long as a text.
            JsonValueKind.Number => value.GetRawText() is { Length: > Excerpt.MaxLength } digits ? digits : value.Clone(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null or JsonValueKind.Undefined => null,
        };
}
