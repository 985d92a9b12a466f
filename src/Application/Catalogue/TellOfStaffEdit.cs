using Ardalis.Specification;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Application.Catalogue;

/// <summary>The order to tell everybody who answers for a shop what its staff did.</summary>
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
}

/// <summary>Writes a message for each of them and each way that reaches them, so that each is delivered, and tried again, by itself.</summary>
public sealed class StaffEditedHandler(IReadRepository reader, IOutbox outbox, IUnitOfWork work, ISmsSender sms)
    : IOutboxHandler<StaffEdited>
{
    /// <inheritdoc/>
    public async Task DeliverAsync(StaffEdited content, string recipient, CancellationToken ct)
    {
        var product = await reader.FindAsync<Product, long, ProductResponse>(ProductLookups.Any, content.ProductId, ct);
        var editor = await reader.FirstAsync<User, PersonResponse>(new UserByIdSpec(content.EditorId), ct);
        if (product is null || editor is null)
        {
            return;
        }

        foreach (var person in await reader.ListAsync(new AnswerableForShopSpec(content.ShopId), ct))
        {
            var edit = new StaffEdit(product.Title, product.Shop!.Name, editor.Username, content.Changes, content.At, person.Username);
            var language = MailLanguages.Of(person.Language);
            outbox.Enqueue(new SendStaffEditMail(edit, language), person.Email);
            if (sms.IsAvailable && person.PhoneNumber is { } phone)
            {
                outbox.Enqueue(new SendStaffEditSms(edit, language), phone);
            }
        }

        (await work.SaveAsync(ct)).OrThrow();
    }
}

/// <summary>A shop's owner and managers and all administrators, as far as messages reach them.</summary>
public sealed class AnswerableForShopSpec : Specification<User, Recipient>
{
    /// <summary>Creates the specification.</summary>
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
                Username = user.Username,
                Email = user.Email,
                Language = user.Language,
                PhoneNumber = user.PhoneNumber,
            });
}

/// <summary>Somebody who is told something, and how.</summary>
public sealed record Recipient
{
    /// <summary>The user's name.</summary>
    public string Username { get; init; } = "";

    /// <summary>The user's address.</summary>
    public string Email { get; init; } = "";

    /// <summary>The language of messages to the user.</summary>
    public string Language { get; init; } = "";

    /// <summary>The user's phone, E.164; null where none is known.</summary>
    public string? PhoneNumber { get; init; }
}
