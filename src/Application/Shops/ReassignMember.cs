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

/// <summary>Which role may be given.</summary>
public sealed class ReassignMemberValidator : AbstractValidator<ReassignMember>
{
    /// <summary>Declares the rules.</summary>
    public ReassignMemberValidator() => RuleFor(request => request.Role).AMemberRole();
}

/// <summary>Gives the role.</summary>
public sealed class ReassignMemberHandler(
    IRepository<Shop> shops,
    IReadRepository reader,
    IUnitOfWork work,
    ICurrentActor current,
    IMapper mapper,
    TimeProvider clock
) : IRequestHandler<ReassignMember, Result<MemberResponse>>, IRequestChecks<ReassignMember>
{
    /// <inheritdoc/>
    public async Task<Error?> RefuseAsync(ReassignMember request, CancellationToken ct)
    {
        if (await reader.RefuseShopAsync(Right.ChooseShopMembers, request.ShopId, current.Actor, ct) is { } refused)
        {
            return refused;
        }

        var member = new ShopWithMemberSpec(request.ShopId, request.UserId);
        return await reader.AnyAsync(member, ct) ? null : ShopErrors.MemberNotFound;
    }

    /// <inheritdoc/>
    public async Task<Result<MemberResponse>> Handle(ReassignMember request, CancellationToken cancellationToken)
    {
        var shop = await shops.FirstOrDefaultAsync(new VisibleShopSpec(request.ShopId, current.Actor).WithMembers(), cancellationToken);
        if (shop is null)
        {
            return ShopErrors.NotFound;
        }

        var reassigned = shop.Reassign(request.UserId, request.Role!.Value.InShop(), current.Actor, clock.GetUtcNow());
        if (reassigned.IsFailure)
        {
            return reassigned.Error;
        }

        var saved = await work.SaveAsync(shop, cancellationToken);
        return saved.IsFailure ? saved.Error : mapper.Map<MemberResponse>(reassigned.Value);
    }
}
