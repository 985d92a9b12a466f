using System.Text.Json.Serialization;
using Ardalis.Specification;
using AutoMapper;
using FluentValidation;
using MediatR;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The owner takes somebody on, who is named in one of three ways.</summary>
public sealed record HireMember : IRequest<Result<MemberResponse>>, ITransactional
{
    /// <summary>The shop's key, from the address.</summary>
    [JsonIgnore]
    public long ShopId { get; init; }

    /// <summary>As what: manager or staff.</summary>
    public MemberRole? Role { get; init; }

    /// <summary>The user's key.</summary>
    public long? UserId { get; init; }

    /// <summary>The user's name.</summary>
    public string? Username { get; init; }

    /// <summary>The user's address.</summary>
    public string? Email { get; init; }
}

internal sealed class HireMemberValidator : AbstractValidator<HireMember>
{
    public HireMemberValidator()
    {
        RuleFor(request => request.Role).AMemberRole();
        RuleFor(request => request.UserId)
            .Must((request, _) => new object?[] { request.UserId, request.Username, request.Email }.Count(way => way is not null) == 1)
            .WithMessage("Send exactly one of userId, username and email");
    }
}

internal sealed class HireMemberHandler(
    Managed<Shop> shops,
    IRepository<User> users,
    IReadRepository reader,
    IUnitOfWork work,
    ICurrentActor current,
    IMapper mapper,
    TimeProvider clock
) : IRequestHandler<HireMember, Result<MemberResponse>>, IRequestChecks<HireMember>
{
    public Task<Error?> RefuseAsync(HireMember request, CancellationToken ct) =>
        shops.RefuseAsync(Right.ChooseShopMembers, request.ShopId, ct);

    public async Task<Result<MemberResponse>> Handle(HireMember request, CancellationToken cancellationToken)
    {
        // Found before the user is looked up: whoever may not hire can't ask here which accounts exist.
        var found = await shops.FindAsync(Right.ChooseShopMembers, request.ShopId, cancellationToken, ShopRules.Members);
        if (found.IsFailure)
        {
            return found.Error;
        }

        var user = await users.FirstOrDefaultAsync(Named(request), cancellationToken);
        if (user is not { IsActive: true } || !await IsHeldAsync(user, cancellationToken))
        {
            return AccountErrors.NotFound;
        }

        var shop = found.Value;
        var hired = shop.Hire(user, request.Role!.Value.InShop(), current.Actor, clock.GetUtcNow());
        if (hired.IsFailure)
        {
            return hired.Error;
        }

        var saved = await work.SaveAsync(shop, cancellationToken);
        if (saved.IsFailure)
        {
            // Somebody else has just taken the same person on.
            return saved.Error.Code == ErrorCodes.ResourceAlreadyExists ? ShopErrors.AlreadyMember(user.Username) : saved.Error;
        }

        return mapper.Map<MemberResponse>(hired.Value);
    }

    // So that an account that is deleted at this moment belongs to no shop afterwards.
    private async Task<bool> IsHeldAsync(User user, CancellationToken ct)
    {
        await work.HoldAsync<User>(user.Id, ct);
        return await reader.AnyAsync(new UserByIdSpec(user.Id), ct);
    }

    private static ISingleResultSpecification<User> Named(HireMember request) =>
        request switch
        {
            { UserId: { } id } => new UserByIdSpec(id),
            { Username: { } username } => new UserByUsernameSpec(username),
            _ => new UserByEmailSpec(request.Email!),
        };
}
