using System.Security.Cryptography;
using System.Text;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;

namespace ShopClean.WebApi.Accounts.Pages;

/// <summary>Renders the account pages. <see cref="Html"/> encodes every value.</summary>
internal static class AccountPage
{
    private const string Style =
        "body{margin:10vh auto;max-width:26rem;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:#1f2933}"
        + "label,input,button{display:block;width:100%;box-sizing:border-box;font:inherit}label{margin:1rem 0 .25rem}"
        + "input{padding:.5rem;border:1px solid #9aa5b1;border-radius:6px}"
        + "button{margin-top:1.5rem;padding:.75rem;border:0;border-radius:6px;background:#0b6e4f;color:#fff;font-weight:bold}"
        + "[role=alert]{color:#a61b1b}";

    /// <summary>The source of the style in a Content-Security-Policy: this one text, and no other.</summary>
    public static readonly string StyleHash = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}";

    /// <summary>The form to request a link.</summary>
    public static Html Forgot(PageTexts texts, PageForm form) =>
        Layout(
            texts,
            texts.ForgotTitle,
            Html.Of(
                $"""
                <p>{texts.ForgotText}</p>{Alert(form)}
                <form method="post"><label for="email">{texts.Email}</label>
                <input id="email" name="email" type="email" autocomplete="email" required value="{form.Email}">
                <button>{texts.ForgotAction}</button></form>
                """
            )
        );

    /// <summary>The form for a new password.</summary>
    public static Html Reset(PageTexts texts, PageForm form) =>
        Layout(
            texts,
            texts.ResetTitle,
            Html.Of(
                $"""
                <p>{texts.ResetText}</p>{Alert(form)}
                <form method="post">{Hidden(form)}
                <input type="hidden" autocomplete="username" value="{form.Email}">
                <label for="new">{texts.NewPassword}</label>
                <input id="new" name="newPassword" type="password" autocomplete="new-password" required minlength="{MinPassword}">
                <label for="confirm">{texts.ConfirmPassword}</label>
                <input id="confirm" name="confirmPassword" type="password" autocomplete="new-password" required minlength="{MinPassword}">
                <button>{texts.ResetAction}</button></form>
                """
            )
        );

    /// <summary>The form to confirm an address.</summary>
    public static Html Confirm(PageTexts texts, PageForm form) =>
        Layout(
            texts,
            texts.ConfirmTitle,
            Html.Of(
                $"""
                <p>{texts.ConfirmText} <b>{form.Email}</b></p>{Alert(form)}
                <form method="post">{Hidden(form)}<button>{texts.ConfirmAction}</button></form>
                """
            )
        );

    /// <summary>The page after a successful request.</summary>
    public static Html Done(PageTexts texts, string text) => Layout(texts, texts.Done, Html.Of($"<p>{text}</p>"));

    private static readonly string MinPassword = UserLimits.MinPassword.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Html Hidden(PageForm form) =>
        Html.Of(
            $"""
            <input type="hidden" name="token" value="{form.Token}"><input type="hidden" name="email" value="{form.Email}">
            """
        );

    private static IEnumerable<Html> Alert(PageForm form) =>
        form.Faults.Count == 0 ? [] : [Html.Of($"<ul role=\"alert\">{form.Faults.Select(fault => Html.Of($"<li>{fault}</li>"))}</ul>")];

    private static Html Layout(PageTexts texts, string title, Html body) => Layout(texts.Language, title, body);

    /// <summary>A page with a title and nothing around it.</summary>
    public static Html Layout(string language, string title, Html body) =>
        Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title} - ShopClean</title>
            <style>{Styles}</style></head>
            <body><main><h1>{title}</h1>{body}</main></body>
            </html>
            """
        );

    // It has no character that encoding would change: what is hashed is what is sent.
    private static string Styles => Style;
}
