using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Lists the caller's sessions.</summary>
public sealed record ListSessions : IRequest<Result<IReadOnlyList<SessionResponse>>>;

/// <summary>One sign-in on one device.</summary>
public sealed record SessionResponse
{
    /// <summary>The session's key.</summary>
    public long Id { get; init; }

    /// <summary>A readable name of what the user signed in with, such as <c>Firefox on Linux</c>.</summary>
    public string Device { get; init; } = "";

    /// <summary>The address that the last sign-in or refresh came from; null where it is unknown.</summary>
    public string? IpAddress { get; init; }

    /// <summary>When the user signed in.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the user last signed in or refreshed with it.</summary>
    public DateTimeOffset LastUsedAt { get; init; }

    /// <summary>Whether it is the session of this very request.</summary>
    public bool IsCurrent { get; init; }
}

internal sealed class ListSessionsHandler(IReadRepository reader, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ListSessions, Result<IReadOnlyList<SessionResponse>>>
{
    public async Task<Result<IReadOnlyList<SessionResponse>>> Handle(ListSessions request, CancellationToken cancellationToken)
    {
        var own = new OwnSessionsSpec(current, clock.GetUtcNow());
        var sessions = await reader.ListAsync<Session, SessionResponse>(own, cancellationToken);
        return Result<IReadOnlyList<SessionResponse>>.Succeeded([
            .. sessions.Select(session => session with { IsCurrent = session.Id == current.SessionId }),
        ]);
    }
}
