using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Application.Catalogue;

/// <summary>The mail about a staff edit to one recipient.</summary>
/// <param name="Edit">What happened.</param>
/// <param name="UserId">The recipient.</param>
public sealed record SendStaffEditMail(StaffEdited Edit, long UserId) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "staff-edit-mail";

    /// <inheritdoc/>
    public static string Title => "Staff edit mail";

    long? IOutboxContent.UserId => UserId;
}

/// <summary>The text message about a staff edit to one recipient.</summary>
/// <param name="Edit">What happened.</param>
/// <param name="UserId">The recipient.</param>
public sealed record SendStaffEditSms(StaffEdited Edit, long UserId) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "staff-edit-sms";

    /// <inheritdoc/>
    public static string Title => "Staff edit text message";

    long? IOutboxContent.UserId => UserId;
}

/// <summary>Reads the present names, and sends it, unless the product, the editor or the recipient was deleted meanwhile.</summary>
internal sealed class SendStaffEditHandler(IReadRepository reader, IRepository<User> users, IMailSender mail, ISmsSender sms)
    : IOutboxHandler<SendStaffEditMail>,
        IOutboxHandler<SendStaffEditSms>
{
    public async Task DeliverAsync(SendStaffEditMail content, string recipient, CancellationToken ct)
    {
        if (await ReadAsync(content.Edit, content.UserId, ct) is var (language, edit))
        {
            await mail.SendAsync(StaffEditMail.Write(language, edit, recipient), ct);
        }
    }

    public async Task DeliverAsync(SendStaffEditSms content, string recipient, CancellationToken ct)
    {
        if (await ReadAsync(content.Edit, content.UserId, ct) is var (language, edit))
        {
            await sms.SendAsync(new SmsMessage(recipient, StaffEditMail.ForPhone(language, edit)), ct);
        }
    }

    private async Task<(MailLanguage Language, StaffEdit Edit)?> ReadAsync(StaffEdited edited, long readerId, CancellationToken ct)
    {
        var product = await reader.FindAsync<Product, long, ProductResponse>(ProductLookups.Any, edited.ProductId, ct);
        var editor = await users.FirstOrDefaultAsync(new UserByIdSpec(edited.EditorId), ct);
        var addressee = await users.FirstOrDefaultAsync(new UserByIdSpec(readerId), ct);
        return product is null || editor is null || addressee is null
            ? null
            : (
                MailLanguages.Of(addressee.Language),
                new StaffEdit(product.Title, product.Shop!.Name, editor.Username, edited.Changes, edited.At, addressee.Username)
            );
    }
}
