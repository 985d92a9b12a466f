using MediatR;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Application.Catalogue;

/// <summary>A product was changed: if staff did it, those who answer for the shop are told. The order to tell them is saved with the change.</summary>
public sealed class AnnounceStaffEdits(IOutbox outbox) : INotificationHandler<Occurred<ProductTended>>
{
    /// <inheritdoc/>
    public Task Handle(Occurred<ProductTended> notification, CancellationToken cancellationToken)
    {
        var tended = notification.Event;
        var standing = tended.By.StandingIn(tended.ShopId);
        if (standing.HasFlag(Standing.Staff) && !standing.HasFlag(Standing.Admin))
        {
            outbox.Enqueue(
                new StaffEdited(tended.ProductId, tended.ShopId, tended.By.UserId!.Value, tended.Changes, tended.At),
                recipient: $"shop {tended.ShopId}"
            );
        }

        return Task.CompletedTask;
    }
}

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
}

/// <summary>Writes a message for each of them and each way that reaches them, so that each is delivered, and tried again, by itself.</summary>
public sealed class StaffEditedHandler(IReadRepository reader, IOutbox outbox, IUnitOfWork work, ISmsSender sms)
    : IOutboxHandler<StaffEdited>
{
    /// <inheritdoc/>
    public async Task DeliverAsync(StaffEdited content, string recipient, CancellationToken ct)
    {
        var product = await reader.FindAsync<Product, long, ProductResponse>(ProductLookups.Any, content.ProductId, ct);
        var editor = await reader.FirstAsync<User, Recipient>(UserSpecs.ById(content.EditorId), ct);
        if (product is null || editor is null)
        {
            return;
        }

        foreach (var person in await reader.ListAsync<User, Recipient>(new AnswerableForShopSpec(content.ShopId), ct))
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
public sealed class AnswerableForShopSpec : Specification<User>
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
            .OrderBy(user => user.Id);
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

/// <summary>The order to mail one of them.</summary>
/// <param name="Edit">What happened.</param>
/// <param name="Language">The language that the mail is written in.</param>
public sealed record SendStaffEditMail(StaffEdit Edit, MailLanguage Language) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "staff-edit-mail";
}

/// <summary>The order to text one of them.</summary>
/// <param name="Edit">What happened.</param>
/// <param name="Language">The language that the message is written in.</param>
public sealed record SendStaffEditSms(StaffEdit Edit, MailLanguage Language) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "staff-edit-sms";
}

/// <summary>Sends what was written.</summary>
public sealed class SendStaffEditHandler(IMailSender mail, ISmsSender sms)
    : IOutboxHandler<SendStaffEditMail>,
        IOutboxHandler<SendStaffEditSms>
{
    /// <inheritdoc/>
    public Task DeliverAsync(SendStaffEditMail content, string recipient, CancellationToken ct) =>
        mail.SendAsync(StaffEditMail.Write(content.Language, content.Edit, recipient), ct);

    /// <inheritdoc/>
    public Task DeliverAsync(SendStaffEditSms content, string recipient, CancellationToken ct) =>
        sms.SendAsync(new SmsMessage(recipient, StaffEditMail.ForPhone(content.Language, content.Edit)), ct);
}
