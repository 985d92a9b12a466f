using System.Reflection;
using Microsoft.OpenApi;
using ShopClean.Application.Pictures;
using ShopClean.Http.Uploads;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi;

/// <summary>Describes the form of an operation that takes pictures.</summary>
internal sealed class UploadFilter : IOperationFilter
{
    private static readonly string Kinds = string.Join(", ", Enum.GetValues<PictureKind>().Select(kind => kind.MediaType()));

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttribute<UploadsAttribute>() is not { } uploads)
        {
            return;
        }

        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description =
                $"JPEG, PNG, GIF or WebP, known by its content; at most {PictureLimits.MaxBytes / 1024 / 1024} MB and {PictureLimits.MaxPixels / 1_000_000} million pixels each.",
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal) { ["multipart/form-data"] = FormOf(uploads) },
        };
    }

    private static OpenApiMediaType FormOf(UploadsAttribute uploads)
    {
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        var field =
            uploads.MaxFiles == 1
                ? file
                : new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = file,
                    MinItems = 1,
                    MaxItems = uploads.MaxFiles,
                };
        string[] names = uploads.AlternativeField is { } other ? [uploads.Field, other] : [uploads.Field];
        return new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = names.ToDictionary(name => name, IOpenApiSchema (_) => field, StringComparer.Ordinal),
                Required = names.Length == 1 ? Only(uploads.Field) : null,
                OneOf = names.Length == 1 ? null : [.. names.Select(name => new OpenApiSchema { Required = Only(name) })],
            },
            Encoding = names.ToDictionary(name => name, _ => new OpenApiEncoding { ContentType = Kinds }, StringComparer.Ordinal),
        };
    }

    private static HashSet<string> Only(string name) => new(StringComparer.Ordinal) { name };
}
