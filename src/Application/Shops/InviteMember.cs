using System.Text.Json.Serialization;
using AutoMapper;
using FluentValidation;
using MediatR;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The owner invites somebody to become a member, named in one of three ways.</summary>
public sealed record InviteMember : IRequest<Result<InvitationResponse>>, ITransactional
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

    /// <summary>An e-mail address: the invitation waits for whoever has it, or registers with it.</summary>
    public string? Email { get; init; }
}

internal sealed class InviteMemberValidator : AbstractValidator<InviteMember>
{
    public InviteMemberValidator()
    {
        RuleFor(request => request.Role).MustBeMemberRole();
        When(request => request.Email is not null, () => RuleFor(request => request.Email).MustBeEmailAddress());
        RuleFor(request => request.UserId)
            .Must((request, _) => new object?[] { request.UserId, request.Username, request.Email }.Count(way => way is not null) == 1)
            .WithMessage("Send exactly one of userId, username and email");
    }
}

/// <summary>
/// Saves the invitation and orders its mail, as one. Whether an address is anybody's is not looked up: the answer is the same for each.
/// </summary>
internal sealed class InviteMemberHandler(
    Managed<Shop> shops,
    IRepository<User> users,
    IUnitOfWork work,
    IOutbox outbox,
    ShopPolicy policy,
    ICurrentActor current,
    IMapper mapper,
    TimeProvider clock
) : IRequestHandler<InviteMember, Result<InvitationResponse>>, IRequestChecks<InviteMember>
{
    public Task<Error?> RefuseAsync(InviteMember request, CancellationToken ct) =>
        shops.RefuseAsync(Right.ChooseShopMembers, request.ShopId, ct);

    public async Task<Result<InvitationResponse>> Handle(InviteMember request, CancellationToken cancellationToken)
    {
        // Found before the user is looked up: whoever may not invite can't ask here which accounts exist.
        var found = await shops.FindAsync(Right.ChooseShopMembers, request.ShopId, cancellationToken, ShopRules.People);
        if (found.IsFailure)
        {
            return found.Error;
        }

        if (await FindInviteeAsync(request, cancellationToken) is not { } invitee)
        {
            return AccountErrors.NotFound;
        }

        var (shop, role, now) = (found.Value, request.Role!.Value.InShop(), clock.GetUtcNow());
        var invited = shop.Invite(invitee, role, current.Actor, now, policy.InvitationLifetime);
        if (invited.IsFailure)
        {
            return invited.Error;
        }

        var saved = await work.SaveAsync(shop, cancellationToken);
        return saved.IsFailure ? saved.Error : await OrderMailAsync(invited.Value, cancellationToken);
    }

    private async Task<Invitee?> FindInviteeAsync(InviteMember request, CancellationToken ct)
    {
        if (request.Email is { } email)
        {
            return Invitee.Of(email);
        }

        var user = request.UserId is { } id
            ? await users.FirstOrDefaultAsync(new UserByIdSpec(id), ct)
            : await users.FirstOrDefaultAsync(new UserByUsernameSpec(request.Username!), ct);
        return user is { IsActive: true } ? Invitee.Of(user) : null;
    }

    // A second save: only the first one gives the invitation its key.
    private async Task<Result<InvitationResponse>> OrderMailAsync(ShopInvitation invitation, CancellationToken ct)
    {
        var content = new SendShopInvitation(invitation.Id, MailLanguages.Asked(current.Language), invitation.UserId);
        outbox.Enqueue(content, invitation.Email ?? invitation.User!.Email);
        var saved = await work.SaveAsync(ct);
        return saved.IsFailure ? saved.Error : mapper.Map<InvitationResponse>(invitation);
    }
}
