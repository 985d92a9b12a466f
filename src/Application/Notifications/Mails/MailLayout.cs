namespace ShopClean.Application.Notifications.Mails;

/// <summary>The texts of a mail with one action.</summary>
/// <param name="Language">The language of the texts.</param>
/// <param name="Subject">The subject line, also the heading.</param>
/// <param name="Greeting">The first line.</param>
/// <param name="Message">Why the mail comes.</param>
/// <param name="Action">What the button says; null where there is nothing to do.</param>
/// <param name="Link">Where the button leads: an absolute address; null where there is no button.</param>
/// <param name="Footnote">How long the link is good, and what to do for a reader who did not ask for it.</param>
public sealed record ActionMail(
    MailLanguage Language,
    string Subject,
    string Greeting,
    string Message,
    string? Action,
    string? Link,
    string Footnote
);

/// <summary>Renders mails in the common layout.</summary>
public static class MailLayout
{
    /// <summary>The mail as it is sent.</summary>
    public static MailMessage Render(ActionMail mail, string to) => new(to, mail.Subject, Markup(mail).ToString(), Text(mail));

    private static string Text(ActionMail mail) =>
        $"""
            {mail.Greeting}

            {mail.Message}
            {(mail.Link is null ? "" : $"\n{mail.Link}\n")}
            {mail.Footnote}

            ShopClean

            """.ReplaceLineEndings("\r\n");

    // Styles stand on the elements, and tables carry the layout: mail programs know no better.
    private static Html Markup(ActionMail mail) =>
        Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="{mail.Language.Tag()}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{mail.Subject}</title></head>
            <body style="margin:0;padding:24px;background:#f4f5f7;font-family:Arial,Helvetica,sans-serif;color:#1f2933">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
            <table role="presentation" width="100%" style="max-width:560px;background:#ffffff;border-radius:8px" cellpadding="0" cellspacing="0">
            <tr><td style="padding:32px">
            <p style="margin:0 0 24px;font-size:18px;font-weight:bold;color:#0b6e4f">ShopClean</p>
            <h1 style="margin:0 0 16px;font-size:22px">{mail.Subject}</h1>
            <p style="margin:0 0 16px;line-height:1.5">{mail.Greeting}</p>
            <p style="margin:0 0 24px;line-height:1.5">{mail.Message}</p>
            {ButtonOf(mail)}
            <p style="margin:0;font-size:13px;line-height:1.5;color:#52606d">{mail.Footnote}</p>
            </td></tr></table>
            </td></tr></table>
            </body>
            </html>
            """
        );

    private static Html ButtonOf(ActionMail mail) =>
        mail is { Action: { } action, Link: { } link }
            ? Html.Of(
                $"""
                <p style="margin:0 0 24px"><a href="{link}" style="{Button}">{action}</a></p>
                <p style="margin:0 0 24px;font-size:13px;color:#52606d;word-break:break-all">{link}</p>
                """
            )
            : Html.Of($"");

    private const string Button =
        "display:inline-block;padding:12px 24px;background:#0b6e4f;color:#ffffff;text-decoration:none;border-radius:6px;font-weight:bold";
}
