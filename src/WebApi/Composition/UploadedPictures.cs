using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using ShopClean.Application.Pictures;
using ShopClean.Http.Answers;
using ShopClean.Infrastructure.Pictures;

namespace ShopClean.WebApi.Composition;

/// <summary>Serves the pictures of the local store. Names are never reused, so clients may cache them forever.</summary>
internal static class UploadedPictures
{
    private const string Path = "/uploads";
    private const string Forever = "public, max-age=31536000, immutable";

    public static void UseUploadedPictures(this WebApplication app)
    {
        var root = Directory.CreateDirectory(app.Services.GetRequiredService<PictureFolder>().Path).FullName;
        foreach (var shelf in PictureShelf.All)
        {
            Directory.CreateDirectory(System.IO.Path.Combine(root, shelf.Folder));
            // One provider for each shelf: other files in the folder, and files being written, are never served.
            app.UseStaticFiles(
                new StaticFileOptions
                {
                    RequestPath = $"{Path}/{shelf.Folder}",
                    FileProvider = new PhysicalFileProvider(System.IO.Path.Combine(root, shelf.Folder)),
                    ContentTypeProvider = new FileExtensionContentTypeProvider(
                        Enum.GetValues<PictureKind>()
                            .ToDictionary(kind => kind.Extension(), kind => kind.MediaType(), StringComparer.Ordinal)
                    ),
                    OnPrepareResponse = context => Describe(context.Context.Response),
                }
            );
        }

        // Everything else is a 404.
        app.Map(
            Path,
            uploads =>
                uploads.Run(context =>
                    context.RequestServices.GetRequiredService<FailureWriter>().WriteAsync(context, StatusCodes.Status404NotFound)
                )
        );
    }

    private static void Describe(HttpResponse response)
    {
        response.Headers.CacheControl = Forever;
        // If a browser ever treats a picture as a page, it may do nothing.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
    }
}
