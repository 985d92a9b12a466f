using System.Security.Cryptography;
using MediatR;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Behaviours;

/// <summary>
/// Runs a use case again after a lost race: a concurrent change of the same thing (unless its version was asked for by <c>If-Match</c>), a unique value that was taken meanwhile, or a
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
    private const int LongestPauseInMilliseconds = 100;

    private static readonly Error Crowded = new(
        ErrorKind.Conflict,
        ErrorCodes.ResourceInUse,
        "Too many change this at the same moment. Repeat the change."
    )
    {
        RetryAfter = TimeSpan.FromSeconds(1),
    };

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
            // Those who lost do not meet again at the same moment.
            await Task.Delay(RandomNumberGenerator.GetInt32(tries * LongestPauseInMilliseconds / MostTries), cancellationToken);
        }

        var last = await next();
        return IsStaleUnasked(last) ? TOutcome.Failed(Crowded) : last;
    }

    private bool CameTooLate(TOutcome outcome) => outcome.Error is { IsLostRace: true } || IsStaleUnasked(outcome);

    // A failed precondition is an answer only to a client that asked for one.
    private bool IsStaleUnasked(TOutcome outcome) => outcome.Error is { Kind: ErrorKind.PreconditionFailed } && !preconditions.AreChecked;
}
