using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Accounts;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Reads, in one query for each request with a token, who its user is at this moment.</summary>
internal sealed class ActorReader(ShopDbContext context, TimeProvider clock) : IActorReader
{
    private static readonly Func<ShopDbContext, long, long, DateTimeOffset, CancellationToken, Task<Facts?>> Query = EF.CompileAsyncQuery(
        (ShopDbContext db, long userId, long sessionId, DateTimeOffset now, CancellationToken ct) =>
            db
                .Users.Where(user => user.Id == userId && user.DeletedAt == null)
                .Select(user => new Facts
                {
                    Username = user.Username,
                    IsAdmin = user.Role == GlobalRole.Admin,
                    IsVerified = user.EmailVerifiedAt != null,
                    IsActive = user.IsActive,
                    SessionIsLive = db.Sessions.Any(session =>
                        session.Id == sessionId && session.UserId == userId && session.EndedAt == null && session.ExpiresAt > now
                    ),
                    Shops = user.Memberships.Select(member => new ShopFact { ShopId = member.ShopId, Role = member.Role }).ToList(),
                })
                .FirstOrDefault()
    );

    public async Task<ActorSnapshot?> FindAsync(long userId, long sessionId, CancellationToken cancellationToken) =>
        await Query(context, userId, sessionId, clock.GetUtcNow(), cancellationToken) is { } facts
            ? new ActorSnapshot(
                userId,
                facts.Username,
                facts.IsAdmin,
                facts.IsVerified,
                facts.IsActive,
                facts.SessionIsLive,
                facts.Shops.ToDictionary(shop => shop.ShopId, shop => shop.Role)
            )
            : null;

    private sealed class Facts
    {
        public string Username { get; init; } = "";
        public bool IsAdmin { get; init; }
        public bool IsVerified { get; init; }
        public bool IsActive { get; init; }
        public bool SessionIsLive { get; init; }
        public List<ShopFact> Shops { get; init; } = [];
    }

    private sealed class ShopFact
    {
        public long ShopId { get; init; }
        public Domain.Access.ShopRole Role { get; init; }
    }
}
