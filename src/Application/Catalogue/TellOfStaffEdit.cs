using Ardalis.Specification;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Application.Catalogue;

/// <summary>The message about an edit by staff, from which one to each recipient is made.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="ShopId">The shop.</param>
/// <param name="EditorId">The member of staff.</param>
/// <param name="Changes">What became different.</param>
/// <param name="At">When (UTC).</param>
public sealed record StaffEdited(long ProductId, long ShopId, long EditorId, IReadOnlyList<ProductChange> Changes, DateTimeOffset At)
    : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "staff-edit";

    /// <inheritdoc/>
    public static string Title => "News of a staff edit";

    long? IOutboxContent.UserId => EditorId;
}

internal sealed class StaffEditedHandler(IReadRepository reader, IOutbox outbox, IUnitOfWork work, ISmsSender sms)
    : IOutboxHandler<StaffEdited>
{
    public async Task DeliverAsync(StaffEdited content, string recipient, CancellationToken ct)
    {
        foreach (var person in await reader.ListAsync(new AnswerableForShopSpec(content.ShopId), ct))
        {
            outbox.Enqueue(new SendStaffEditMail(content, person.Id), person.Email);
            if (sms.IsAvailable && person.PhoneNumber is { } phone)
            {
                outbox.Enqueue(new SendStaffEditSms(content, person.Id), phone);
            }
        }

        (await work.SaveAsync(ct)).OrThrow();
    }
}

/// <summary>A shop's owner and managers and all administrators, as far as messages reach them.</summary>
internal sealed class AnswerableForShopSpec : Specification<User, Recipient>
{
    public AnswerableForShopSpec(long shopId) =>
        Query
            .Where(user => user.IsActive && user.EmailVerifiedAt != null)
            .Where(user =>
                user.Role == GlobalRole.Admin
                || user.Memberships.Any(member =>
                    member.ShopId == shopId && (member.Role == ShopRole.Owner || member.Role == ShopRole.Manager)
                )
            )
            .OrderBy(user => user.Id)
            .Select(user => new Recipient
            {
                Id = user.Id,
                Email = user.Email,
                PhoneNumber = user.PhoneVerifiedAt == null ? null : user.PhoneNumber,
            });
}

/// <summary>A recipient, with address and phone number.</summary>
public sealed record Recipient
{
    /// <summary>The user's key.</summary>
    public long Id { get; init; }

    /// <summary>The user's address.</summary>
    public string Email { get; init; } = "";

    /// <summary>The user's verified phone number, E.164; null where there is none.</summary>
    public string? PhoneNumber { get; init; }
}
