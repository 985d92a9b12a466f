using ShopClean.Application.Common;

namespace ShopClean.Http.Uploads;

/// <summary>Makes an upload wait for a place before anything of it is read.</summary>
internal sealed class UploadPlacesMiddleware(RequestDelegate next, UploadPlaces places)
{
    public async Task InvokeAsync(HttpContext context, ICurrentActor current)
    {
        // Uploads of guests are refused without being read.
        if (context.GetEndpoint()?.Metadata.GetMetadata<UploadsAttribute>() is not { } uploads || current.Actor.UserId is not { } user)
        {
            await next(context);
            return;
        }

        var bytes = Math.Min(context.Request.ContentLength ?? uploads.MaxBodyBytes, uploads.MaxBodyBytes);
        using var place = await places.EnterAsync(user, bytes, context.RequestAborted);
        await next(context);
    }
}
