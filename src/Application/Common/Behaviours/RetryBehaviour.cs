using MediatR;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Behaviours;

/// <summary>
/// Runs a use case again after a lost race: a concurrent change of the same thing (without <c>If-Match</c>), a unique value that was taken meanwhile, or a
/// deadlock.
/// </summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
public sealed class RetryBehaviour<TRequest, TOutcome>(IUnitOfWork work, IPreconditions preconditions)
    : IPipelineBehavior<TRequest, TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    // Each failure means that another request succeeded; after so many the failure is answered.
    private const int MostTries = 10;

    /// <inheritdoc/>
    public async Task<TOutcome> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        for (var tries = 1; tries < MostTries; tries++)
        {
            try
            {
                var outcome = await next();
                if (!CameTooLate(outcome))
                {
                    return outcome;
                }
            }
            catch (Exception failure) when (work.WasGivenUp(failure))
            {
                // The other request of a deadlock goes on meanwhile.
            }

            work.Discard();
        }

        return await next();
    }

    private bool CameTooLate(TOutcome outcome) =>
        outcome.Error is { IsLostRace: true } || (outcome.Error is { Kind: ErrorKind.PreconditionFailed } && !preconditions.AreGiven);
}
