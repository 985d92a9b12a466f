using Hangfire;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Shops;
using ShopClean.Infrastructure.Jobs.Cleaning;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Shops;

/// <summary>Deletes expired invitations to shops.</summary>
internal sealed class CleanInvitationsJob(ShopDbContext database, TimeProvider clock) : ICleaningJob
{
    [JobDisplayName("Delete expired invitations"), AutomaticRetry(Attempts = 0)]
    public Task CleanAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return database.Set<ShopInvitation>().Where(invitation => invitation.ExpiresAt <= now).ExecuteDeleteAsync(ct);
    }
}
