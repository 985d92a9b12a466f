using System.Text.Json.Serialization;
using AutoMapper;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The owner gives a member another role.</summary>
public sealed record ReassignMember : IRequest<Result<MemberResponse>>
{
    /// <summary>The shop's key, from the address.</summary>
    [JsonIgnore]
    public long ShopId { get; init; }

    /// <summary>The member's key, from the address.</summary>
    [JsonIgnore]
    public long UserId { get; init; }

    /// <summary>The new role: manager or staff.</summary>
    public MemberRole? Role { get; init; }
}

internal sealed class ReassignMemberValidator : AbstractValidator<ReassignMember>
{
    public ReassignMemberValidator() => RuleFor(request => request.Role).MustBeMemberRole();
}

internal sealed class ReassignMemberHandler(Managed<Shop> shops, IReadRepository reader, IMapper mapper)
    : IRequestHandler<ReassignMember, Result<MemberResponse>>,
        IRequestChecks<ReassignMember>
{
    public async Task<Error?> RefuseAsync(ReassignMember request, CancellationToken ct) =>
        await shops.RefuseAsync(Right.ChooseShopMembers, request.ShopId, ct) is { } refused ? refused
        : await reader.AnyAsync(new ShopWithMemberSpec(request.ShopId, request.UserId), ct) ? null
        : ShopErrors.MemberNotFound;

    public Task<Result<MemberResponse>> Handle(ReassignMember request, CancellationToken cancellationToken) =>
        shops
            .ChangeAsync(
                Right.ChooseShopMembers,
                request.ShopId,
                (shop, actor, now) => shop.Reassign(request.UserId, request.Role!.Value.InShop(), actor, now),
                cancellationToken,
                ShopRules.People
            )
            .MapAsync(mapper.Map<MemberResponse>);
}
