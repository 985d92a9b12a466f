using System.Reflection;
using Microsoft.OpenApi;
using ShopClean.Application.Pictures;
using ShopClean.WebApi.Common.Uploads;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.WebApi.Common.OpenApi;

/// <summary>Shows the form that an operation takes pictures in.</summary>
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
            uploads.MostFiles == 1
                ? file
                : new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = file,
                    MinItems = 1,
                    MaxItems = uploads.MostFiles,
                };
        return new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { [uploads.Field] = field },
                Required = new HashSet<string>(StringComparer.Ordinal) { uploads.Field },
            },
            Encoding = new Dictionary<string, OpenApiEncoding>(StringComparer.Ordinal)
            {
                [uploads.Field] = new OpenApiEncoding { ContentType = Kinds },
            },
        };
    }
}
