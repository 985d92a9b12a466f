using Ardalis.Specification;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The order to mail an invitation to a shop to its recipient.</summary>
/// <param name="InvitationId">The invitation.</param>
/// <param name="Language">The language that the request asked for: for an address that is nobody's yet.</param>
/// <param name="UserId">The invited user; null where an address is invited.</param>
public sealed record SendShopInvitation(long InvitationId, MailLanguage? Language, long? UserId) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "shop-invitation-mail";

    /// <inheritdoc/>
    public static string Title => "Shop invitation mail";
}

/// <summary>Sends it in the reader's own language, unless the invitation no longer waits or its reader is a member already.</summary>
internal sealed class SendShopInvitationHandler(
    IReadRepository reader,
    IRepository<User> users,
    IMailSender mail,
    PublicAddress address,
    TimeProvider clock
) : IOutboxHandler<SendShopInvitation>
{
    public async Task DeliverAsync(SendShopInvitation content, string recipient, CancellationToken ct)
    {
        var user = await users.FirstOrDefaultAsync(new UserByEmailSpec(recipient), ct);
        var waiting = await reader.ListAsync(new InvitationFactsSpec(content.InvitationId, user?.Id, clock.GetUtcNow()), ct);
        if (waiting is [var invitation])
        {
            var language = user is null ? content.Language ?? MailLanguage.English : MailLanguages.Of(user.Language);
            await mail.SendAsync(ShopInvitationMail.Write(language, invitation, recipient, address.Url), ct);
        }
    }
}

/// <summary>What the mail says of an invitation, if it still waits for somebody who is no member.</summary>
internal sealed class InvitationFactsSpec : SingleResultSpecification<ShopInvitation, InvitationFacts>
{
    public InvitationFactsSpec(long id, long? readerId, DateTimeOffset now)
    {
        Query
            .Where(invitation => invitation.Id == id && invitation.ExpiresAt > now)
            .Where(invitation => !invitation.Shop.Members.Any(member => member.UserId == readerId));
        Query.Select(invitation => new InvitationFacts
        {
            Shop = invitation.Shop.Name,
            InvitedBy = invitation.InvitedBy.Username,
            Role = invitation.Role,
            ExpiresAt = invitation.ExpiresAt,
        });
    }
}
