using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Common;
using ShopClean.Http.Answers;
using ShopClean.Http.Lists;
using ShopClean.Http.Uploads;

namespace ShopClean.Http;

/// <summary>The base of all controllers: sends a request to its use case and translates the outcome.</summary>
[ApiController]
public abstract class ApiController(IMediator mediator) : ControllerBase
{
    /// <summary>Sends requests whose answers need more than translating.</summary>
    protected IMediator Mediator { get; } = mediator;

    /// <summary>The pictures that come with the request, as the action's <see cref="UploadsAttribute"/> says; nothing is read yet.</summary>
    protected IPictureUpload UploadedFiles() =>
        new FormUpload(Request, HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<UploadsAttribute>());

    /// <summary>Sends a request and answers its value.</summary>
    protected async Task<IActionResult> Send<T>(IRequest<Result<T>> request, string message, string code, CancellationToken ct)
    {
        var outcome = await Mediator.Send(request, ct);
        return outcome.IsFailure ? new FailureResult(outcome.Error) : new SuccessResult<T>(outcome.Value, message, code);
    }

    /// <summary>Sends a request and answers its value, with a message that depends on it.</summary>
    protected async Task<IActionResult> Send<T>(IRequest<Result<T>> request, Func<T, string> message, string code, CancellationToken ct)
    {
        var outcome = await Mediator.Send(request, ct);
        return outcome.IsFailure ? new FailureResult(outcome.Error) : new SuccessResult<T>(outcome.Value, message(outcome.Value), code);
    }

    /// <summary>Sends a request that gives nothing back.</summary>
    protected async Task<IActionResult> Send(IRequest<Result> request, string message, string code, CancellationToken ct)
    {
        var outcome = await Mediator.Send(request, ct);
        return outcome.IsFailure ? new FailureResult(outcome.Error) : new SuccessResult<object>(null, message, code);
    }

    /// <summary>Sends the query of a list and answers its page.</summary>
    protected Task<IActionResult> List<TItem>(ListQuery<TItem> query, string message, CancellationToken ct) =>
        List(query, _ => message, meta: null, ct);

    /// <summary>Sends the query of a list and answers its page, with further metadata.</summary>
    protected async Task<IActionResult> List<TItem>(
        ListQuery<TItem> query,
        Func<Page<TItem>, string> message,
        Func<PageInfo, Task<object>>? meta,
        CancellationToken ct
    )
    {
        var outcome = await Mediator.Send(query, ct);
        if (outcome.IsFailure)
        {
            return new FailureResult(outcome.Error);
        }

        var page = outcome.Value;
        Response.Headers.Link = PageLinks.Of(Request, page.Info);
        return new SuccessResult<IEnumerable<Shaped<TItem>>>(
            page.Items.Select(item => new Shaped<TItem>(item, page.Selection)),
            message(page),
            SuccessCodes.Ok,
            meta: meta is null ? new ListMeta(page.Info) : await meta(page.Info)
        );
    }

    /// <summary>Sends a request that makes something, and answers it with its address.</summary>
    protected async Task<IActionResult> Create<T>(
        IRequest<Result<T>> request,
        string message,
        Func<T, string> location,
        CancellationToken ct,
        string code = SuccessCodes.ResourceCreated
    )
    {
        var outcome = await Mediator.Send(request, ct);
        return outcome.IsFailure
            ? new FailureResult(outcome.Error)
            : new SuccessResult<T>(outcome.Value, message, code, StatusCodes.Status201Created) { Location = location(outcome.Value) };
    }
}
