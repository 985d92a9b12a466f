using System.Globalization;
using System.Text.RegularExpressions;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Infrastructure.Mail;
using ShopClean.Infrastructure.Sms;

namespace ShopClean.WebApi.Development;

/// <summary>Renders the pages of captured mails. <see cref="Html"/> encodes every value.</summary>
internal static partial class CapturedMailPage
{
    /// <summary>The list, the newest first.</summary>
    public static Html List(IReadOnlyCollection<CapturedMail> mails) =>
        Layout(
            "Captured mail",
            mails.Count == 0
                ? Html.Of($"<p class=\"empty\">No mail yet. Register somebody, and it appears here.</p>")
                : Html.Of($"<ul>{mails.Select(Row)}</ul>")
        );

    /// <summary>The captured text messages, the newest first.</summary>
    public static Html List(IReadOnlyCollection<CapturedSms> messages) =>
        Layout(
            "Captured text messages",
            messages.Count == 0
                ? Html.Of(
                    $"<p class=\"empty\">No text message yet. Let staff change a product of a shop whose owner has a phone number.</p>"
                )
                : Html.Of(
                    $"{messages.Select(sms => Html.Of($"<h2>{sms.To}</h2><p>{sms.At.ToString("u", CultureInfo.InvariantCulture)}</p><pre>{sms.Text}</pre>"))}"
                )
        );

    /// <summary>One mail: its headers, its HTML in a frame that may do nothing, its text with links that work.</summary>
    public static Html Show(CapturedMail mail) =>
        Layout(
            mail.Subject,
            Html.Of(
                $"""
                <p><a href="{CapturedMailEndpoints.Path}">← All mail</a></p>
                <dl><dt>From</dt><dd>{mail.From}</dd><dt>To</dt><dd>{mail.To}</dd><dt>Date</dt><dd>{mail.Date}</dd></dl>
                <iframe title="HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="{mail.Html}"></iframe>
                <h2>Plain text</h2>
                <pre>{WithLinks(mail.Text)}</pre>
                """
            )
        );

    /// <summary>The page for an unknown mail.</summary>
    public static Html Missing() =>
        Layout(
            "No such mail",
            Html.Of($"<p class=\"empty\">It may have been deleted. <a href=\"{CapturedMailEndpoints.Path}\">All mail</a></p>")
        );

    private static Html Row(CapturedMail mail) =>
        Html.Of(
            $"""
            <li><a href="{CapturedMailEndpoints.Path}/{mail.Name}"><b>{mail.Subject}</b><span>{mail.To}</span><time>{mail.Date}</time></a></li>
            """
        );

    private static IEnumerable<Html> WithLinks(string text)
    {
        var end = 0;
        foreach (Match link in Links().Matches(text))
        {
            yield return Html.Of($"{text[end..link.Index]}<a href=\"{link.Value}\" target=\"_blank\" rel=\"noreferrer\">{link.Value}</a>");
            end = link.Index + link.Length;
        }

        yield return Html.Of($"{text[end..]}");
    }

    private static Html Layout(string title, Html body) =>
        Html.Of(
            $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{title}}</title>
            <style>
            :root { color-scheme: light dark; --line: #8884; --accent: #0b8a62 }
            body { margin: 2rem auto; max-width: 52rem; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif }
            a { color: var(--accent) } ul { list-style: none; padding: 0; border: 1px solid var(--line); border-radius: 8px; overflow: hidden }
            li + li { border-top: 1px solid var(--line) }
            li a { display: grid; grid-template-columns: 1fr auto; padding: .75rem 1rem; color: inherit; text-decoration: none }
            li a:hover { background: #8881 } li span, li time, dt, .empty { opacity: .7; font-size: .875rem } li time { grid-row: 1; grid-column: 2 }
            dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem } dd { margin: 0 }
            iframe { width: 100%; height: 32rem; border: 1px solid var(--line); border-radius: 8px; background: #fff }
            pre { padding: 1rem; border: 1px solid var(--line); border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere }
            </style></head>
            <body><h1>{{title}}</h1>{{body}}</body>
            </html>
            """
        );

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
