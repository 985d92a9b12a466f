using Microsoft.AspNetCore.Mvc;
using ShopClean.Domain.Common;

namespace ShopClean.Http.Answers;

/// <summary>The answer of an operation that failed as expected.</summary>
public sealed class FailureResult(Error error) : IActionResult
{
    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<FailureWriter>().WriteAsync(context.HttpContext, error);
}
