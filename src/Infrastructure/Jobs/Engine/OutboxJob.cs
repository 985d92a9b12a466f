using Hangfire;
using Hangfire.Common;
using Hangfire.Server;
using Microsoft.Extensions.Options;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Jobs.Engine;

/// <summary>The job that delivers a message of any type. Hangfire stores the names of this type and of its method with every job: neither may ever change.</summary>
internal sealed class OutboxJob(OutboxMessages messages, OutboxDelivery delivery, IOptions<JobOptions> options, TimeProvider clock)
{
    /// <summary>The job of a message.</summary>
    /// <param name="messageId">The message's key.</param>
    /// <param name="title">What operators read.</param>
    public static Job For(long messageId, string title) =>
        Job.FromExpression<OutboxJob>(job => job.DeliverAsync(messageId, title, null!, CancellationToken.None));

    /// <summary>The message that a job delivers; null for another kind of job.</summary>
    public static long? MessageOf(Job? job) => job is { Type: var type, Args: [long id, ..] } && type == typeof(OutboxJob) ? id : null;

    /// <summary>Delivers the message, unless another job has it or it was delivered already.</summary>
    /// <exception cref="DeliveryException">It was not delivered.</exception>
    [JobDisplayName("{1}")]
    public async Task DeliverAsync(long messageId, string title, PerformContext context, CancellationToken ct)
    {
        try
        {
            if (await messages.ChangeAsync(messageId, Begin, ct) is not { } message)
            {
                return;
            }

            // Attempts that ended with their node never fail: a message that crashes it would be retried forever.
            if (message.Attempts > options.Value.DelaysInSeconds.Length + 1)
            {
                throw new PermanentDeliveryException("The node stopped each time before it finished.");
            }

            await delivery.DeliverAsync(message, ct);
            // Not cancelled when the program stops: a delivery must be recorded.
            await messages.ChangeLoadedAsync(message, delivered => delivered.Succeed(clock.GetUtcNow()));
        }
        catch (Exception failure) when (failure is not DeliveryException && !ct.IsCancellationRequested)
        {
            // Hangfire must store no personal data of failures around a delivery either, only one line.
            throw DeliveryException.Of(failure, recipient: "");
        }

        bool Begin(OutboxMessage message) =>
            message.IsBeingDelivered(clock.GetUtcNow())
                ? throw new DeliveryException("Another run of this job is delivering the message.")
                : message.Begin(context.BackgroundJob.Id, clock.GetUtcNow());
    }
}
