using Ardalis.Specification;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts.Throttling;

/// <summary>Asks the throttle whether whoever asks may try the password of an account: before anything is looked up, and long before anything is hashed.</summary>
public sealed class PasswordTries(LoginThrottle throttle, IReadRepository reads, ICurrentActor current, TimeProvider clock)
{
    /// <summary>The try, if it may be made; or how long to wait before asking again.</summary>
    /// <param name="name">The account's name, as it was typed.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<(LoginTry? Admitted, TimeSpan Wait)> AskAsync(string name, CancellationToken ct)
    {
        var account = User.Normalize(name);
        var network = ClientNetwork.Of(current.Client.IpAddress);
        if (throttle.AsksForFamiliarity(account, network))
        {
            throttle.Remember(account, network, await IsFamiliarAsync(account, ct));
        }

        return throttle.Ask(account, network);
    }

    private Task<bool> IsFamiliarAsync(string account, CancellationToken ct) =>
        reads.AnyAsync(new FamiliarSpec(account, current.Client.IpAddress, clock.GetUtcNow()), ct);
}

/// <summary>The sessions that an account had from an address not long ago.</summary>
internal sealed class FamiliarSpec : Specification<Session>
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(90);

    public FamiliarSpec(string account, string? ipAddress, DateTimeOffset now)
    {
        var since = now - Lately;
        Query.Where(session =>
            (session.User.NormalizedUsername == account || session.User.NormalizedEmail == account)
            && session.IpAddress == ipAddress
            && session.LastUsedAt > since
        );
    }
}
