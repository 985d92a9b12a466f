using MediatR;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Reads a user, for administrators.</summary>
/// <param name="Id">The user's key.</param>
public sealed record GetUser(long Id) : IRequest<Result<ProfileResponse>>;

internal sealed class GetUserHandler(IReadRepository reader) : IRequestHandler<GetUser, Result<ProfileResponse>>
{
    public Task<Result<ProfileResponse>> Handle(GetUser request, CancellationToken cancellationToken) =>
        reader.ReadUserAsync(request.Id, cancellationToken);
}

/// <summary>Reads accounts for answers.</summary>
internal static class UserReads
{
    /// <summary>An account, as its user and administrators see it.</summary>
    public static async Task<Result<ProfileResponse>> ReadUserAsync(this IReadRepository reader, long id, CancellationToken ct) =>
        await reader.FirstAsync<User, ProfileResponse>(new UserByIdSpec(id), ct) is { } user ? user : AccountErrors.NotFound;
}
