using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ShopClean.Application.Catalogue;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Counts views in memory and saves them every second: a crash loses a second's views, and no reader waits for a write.</summary>
internal sealed partial class ViewCounter(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ViewCounter> logger)
    : BackgroundService,
        IProductViews
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, long> counted = new();

    public void Count(long productId) => Count(productId, 1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SaveAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SaveAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The stop saves the rest.
        }
    }

    private void Count(long productId, long views) => counted.AddOrUpdate(productId, views, (_, before) => before + views);

    // Products that were looked at equally often are one statement: mostly those that were looked at once.
    private async Task SaveAsync(CancellationToken ct)
    {
        foreach (var group in Take().GroupBy(view => view.Views, view => view.ProductId))
        {
            await SaveAsync([.. group.Order()], group.Key, ct);
        }
    }

    // Key by key: a concurrent view is either included or starts a new count.
    private List<(long ProductId, long Views)> Take()
    {
        var taken = new List<(long, long)>();
        foreach (var id in counted.Keys)
        {
            if (counted.TryRemove(id, out var views))
            {
                taken.Add((id, views));
            }
        }

        return taken;
    }

    private async Task SaveAsync(long[] ids, long views, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
            await using var transaction = await context.Database.BeginTransactionAsync(ct);
            var saved = await context
                .Set<ProductViews>()
                .Where(counted => ids.Contains(counted.ProductId))
                .ExecuteUpdateAsync(counted => counted.SetProperty(one => one.Total, one => one.Total + views), ct);
            if (saved < ids.Length)
            {
                await AddMissingAsync(context, ids, views, ct);
            }

            await transaction.CommitAsync(ct);
        }
        catch (Exception failure)
        {
            // The database is unavailable, or another node updates the same rows: retried in the next second.
            LogFailed(failure, ids.Length);
            foreach (var id in ids)
            {
                Count(id, views);
            }
        }
    }

    // A product whose row is missing, as after an import, gets one.
    private static async Task AddMissingAsync(ShopDbContext context, long[] ids, long views, CancellationToken ct)
    {
        var missing = context.Set<Product>().Where(product => ids.Contains(product.Id) && product.Views == null);
        foreach (var id in await missing.Select(product => product.Id).ToListAsync(ct))
        {
            await context.Database.ExecuteSqlAsync($"INSERT INTO product_views (product_id, total) VALUES ({id}, {views})", ct);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The views of {Products} products could not be saved; they are kept and tried again")]
    private partial void LogFailed(Exception failure, int products);
}
