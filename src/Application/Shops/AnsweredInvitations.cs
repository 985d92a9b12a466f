using Ardalis.Specification;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>Invitations that the caller answers. Requests must be <see cref="Common.Behaviours.ITransactional"/>.</summary>
public sealed class AnsweredInvitations(
    IRepository<User> users,
    IRepository<Shop> shops,
    IUnitOfWork work,
    ICurrentActor current,
    TimeProvider clock
)
{
    /// <summary>The caller's answer to one of the shop's invitations.</summary>
    public delegate TOutcome Answer<out TOutcome>(Shop shop, User caller, DateTimeOffset now);

    /// <summary>Finds the shop of an invitation, answers it and saves the shop.</summary>
    /// <param name="id">The invitation's key.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<TOutcome> AnswerAsync<TOutcome>(long id, Answer<TOutcome> answer, CancellationToken ct)
        where TOutcome : IOutcome<TOutcome>
    {
        // Held, so that an account that is deleted at this moment belongs to no shop afterwards.
        await work.HoldAsync<User>(current.RequireUserId(), ct);
        var caller = await users.FirstOrDefaultAsync(new UserByIdSpec(current.RequireUserId()), ct);
        var shop = await shops.FirstOrDefaultAsync(new ShopOfInvitationSpec(id), ct);
        if (caller is null || shop is null)
        {
            return TOutcome.Failed(ShopErrors.InvitationNotFound);
        }

        var answered = answer(shop, caller, clock.GetUtcNow());
        if (answered.IsFailure)
        {
            return answered;
        }

        var saved = await work.SaveAsync(ct);
        return saved.IsFailure ? TOutcome.Failed(saved.Error) : answered;
    }
}

/// <summary>The shop that an invitation is to, with its people.</summary>
internal sealed class ShopOfInvitationSpec : SingleResultSpecification<Shop>
{
    public ShopOfInvitationSpec(long id)
    {
        Query.Where(shop => shop.Invitations.Any(invitation => invitation.Id == id));
        Query.IncludeAll(ShopRules.People);
    }
}
