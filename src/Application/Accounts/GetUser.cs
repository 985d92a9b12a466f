using MediatR;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>An administrator looks at a user.</summary>
/// <param name="Id">The user's key.</param>
public sealed record GetUser(long Id) : IRequest<Result<ProfileResponse>>;

/// <summary>Reads the user.</summary>
public sealed class GetUserHandler(IReadRepository reader) : IRequestHandler<GetUser, Result<ProfileResponse>>
{
    /// <inheritdoc/>
    public async Task<Result<ProfileResponse>> Handle(GetUser request, CancellationToken cancellationToken) =>
        await reader.FirstAsync<User, ProfileResponse>(new UserByIdSpec(request.Id), cancellationToken) is { } user
            ? user
            : AccountErrors.NotFound;
}
