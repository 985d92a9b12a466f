using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Reads the account of the caller.</summary>
public sealed record GetProfile : IRequest<Result<ProfileResponse>>;

internal sealed class GetProfileHandler(IReadRepository reader, ICurrentActor current)
    : IRequestHandler<GetProfile, Result<ProfileResponse>>
{
    public Task<Result<ProfileResponse>> Handle(GetProfile request, CancellationToken cancellationToken) =>
        reader.ReadUserAsync(current.RequireUserId(), cancellationToken);
}
