using Microsoft.Extensions.Diagnostics.HealthChecks;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.WebApi.Composition;

/// <summary>Checks whether the database answers.</summary>
internal sealed class DatabaseHealthCheck(ShopDbContext database) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await database.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
}
