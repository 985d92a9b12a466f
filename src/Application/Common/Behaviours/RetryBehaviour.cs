using MediatR;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Behaviours;

/// <summary>
/// Two change one thing at the same moment, and the one who comes too late asked for no precondition (<c>If-Match</c>): the use case looks
/// at what is there now and decides anew. So it does where somebody else took what was free a moment ago, and where the database gave it up because two
/// waited for each other.
/// </summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
public sealed class RetryBehaviour<TRequest, TOutcome>(IUnitOfWork work, IPreconditions preconditions)
    : IPipelineBehavior<TRequest, TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    // Each failure means that somebody else succeeded; whoever loses this often meets a crowd, and may be told so.
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
                // The other one goes on meanwhile.
            }

            work.Discard();
        }

        return await next();
    }

    private bool CameTooLate(TOutcome outcome) =>
        outcome.Error is { IsLostRace: true } || (outcome.Error is { Kind: ErrorKind.PreconditionFailed } && !preconditions.AreGiven);
}
