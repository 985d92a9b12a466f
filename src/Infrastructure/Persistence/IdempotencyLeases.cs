using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Renews the lease of an idempotency key while its request is carried out.</summary>
internal sealed partial class IdempotencyLeases(IServiceScopeFactory scopes, TimeProvider clock, ILogger<IdempotencyLeases> logger)
{
    private static readonly TimeSpan Period = IdempotencyKey.Lease / 3;

    /// <summary>Carries the request out.</summary>
    public async Task<T> KeepAsync<T>(IdempotencyKey claim, Func<Task<T>> request)
    {
        using var done = new CancellationTokenSource();
        var renewing = RenewAsync(claim, done.Token);
        try
        {
            return await request();
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(IdempotencyKey claim, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                await TryRenewAsync(claim, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The request has been carried out.
        }
    }

    // In a unit of work of its own: that of the request is in use.
    private async Task TryRenewAsync(IdempotencyKey claim, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IdempotencyClaims>().RenewAsync(claim, ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // Tried again in the next period; if the lease ends before, the answer is not saved and the change is rolled back.
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The lease of an idempotency key could not be renewed")]
    private partial void LogFailed(Exception failure);
}
