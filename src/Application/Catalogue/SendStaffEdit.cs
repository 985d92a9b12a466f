using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;

namespace ShopClean.Application.Catalogue;

/// <summary>The order to mail one of them.</summary>
/// <param name="Edit">What happened.</param>
/// <param name="Language">The language that the mail is written in.</param>
public sealed record SendStaffEditMail(StaffEdit Edit, MailLanguage Language) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "staff-edit-mail";

    /// <inheritdoc/>
    public static string Title => "Staff edit mail";
}

/// <summary>The order to text one of them.</summary>
/// <param name="Edit">What happened.</param>
/// <param name="Language">The language that the message is written in.</param>
public sealed record SendStaffEditSms(StaffEdit Edit, MailLanguage Language) : IOutboxContent
{
    /// <inheritdoc/>
    public static string Type => "staff-edit-sms";

    /// <inheritdoc/>
    public static string Title => "Staff edit text message";
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
