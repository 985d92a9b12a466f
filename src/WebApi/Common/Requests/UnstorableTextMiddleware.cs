using ShopClean.Domain.Common;
using ShopClean.WebApi.Common.Answers;

namespace ShopClean.WebApi.Common.Requests;

/// <summary>Turns away addresses with text that no database stores, before anything looks them up: nothing can be found there.</summary>
public sealed class UnstorableTextMiddleware(RequestDelegate next, FailureWriter failures)
{
    /// <summary>Handles one request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (UnstorableText.IsIn(context.Request.Path.Value ?? ""))
        {
            return failures.WriteAsync(context, StatusCodes.Status404NotFound);
        }

        var faults = context
            .Request.Query.Where(parameter =>
                UnstorableText.IsIn(parameter.Key) || parameter.Value.Any(value => value is not null && UnstorableText.IsIn(value))
            )
            .Select(parameter => new FieldFault(
                parameter.Key.Replace("\0", "", StringComparison.Ordinal),
                "must not contain NUL characters"
            ))
            .ToList();
        return faults.Count == 0 ? next(context) : failures.WriteAsync(context, Error.Validation(faults));
    }
}
