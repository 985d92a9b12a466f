using MediatR;
using Microsoft.Extensions.Logging;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Behaviours;

/// <summary>Logs which use case was refused and why; never what the request said.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
public sealed class LoggingBehaviour<TRequest, TOutcome>(ILogger<LoggingBehaviour<TRequest, TOutcome>> logger, ICurrentActor current)
    : IPipelineBehavior<TRequest, TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    /// <inheritdoc/>
    public async Task<TOutcome> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        var outcome = await next();
        if (outcome.IsFailure)
        {
            logger.LogInformation(
                "{UseCase} by {UserId} refused: {Code}",
                typeof(TRequest).Name,
                current.Actor.UserId,
                outcome.Error!.Code
            );
        }

        return outcome;
    }
}
