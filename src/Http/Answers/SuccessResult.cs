using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using ShopClean.Application.Common;

namespace ShopClean.Http.Answers;

/// <summary>Writes a successful answer in the envelope; a single resource gets an entity tag, and 304 if the client's version is current.</summary>
/// <typeparam name="T">What it carries.</typeparam>
public sealed class SuccessResult<T>(T? data, string message, string code, int status = StatusCodes.Status200OK, object? meta = null)
    : IActionResult
{
    /// <summary>The <c>Location</c> of a created resource; null otherwise.</summary>
    public string? Location { get; init; }

    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        if (data is IVersioned resource && IsNotModified(http, resource))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        http.Response.StatusCode = status;
        if (Location is not null)
        {
            http.Response.Headers.Location = Location;
        }

        return WriteAsync(http);
    }

    private Task WriteAsync(HttpContext http)
    {
        var services = http.RequestServices;
        // As an object, so that properties of a derived type are written too.
        var envelope = new Envelope<object>
        {
            Message = message,
            Data = data,
            Code = code,
            Timestamp = services.GetRequiredService<TimeProvider>().GetUtcNow(),
            Meta = meta,
        };
        return http.Response.WriteAsJsonAsync(
            envelope,
            services.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions,
            "application/json; charset=utf-8",
            http.RequestAborted
        );
    }

    private static bool IsNotModified(HttpContext http, IVersioned resource)
    {
        var tag = http.RequestServices.GetRequiredService<EntityTags>().Of(resource);
        http.Response.Headers.ETag = tag;
        return (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && EntityTagHeaderValue.TryParseList(http.Request.Headers.IfNoneMatch, out var known)
            && known.Any(one =>
                one.Equals(EntityTagHeaderValue.Any) || one.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false)
            );
    }
}
