using System.Text.RegularExpressions;
using MimeKit;
using ShopClean.Application.Notifications;

namespace ShopClean.Api.Tests.Mail;

/// <summary>What a mail server gets.</summary>
public sealed partial class SmtpMailTests : IAsyncDisposable
{
    private readonly SmtpScene scene = new(new MailServer());

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_mail_arrives_with_its_headers_and_both_bodies()
    {
        var link = $"https://shop.example/api/v1/auth/verify-email?token={new string('a', 300)}&email=jane%40example.com";

        var mail = await ReceiveAsync(new MailMessage("jane@example.com", "Halo — 😀", "<p>Halo Zoë</p>", $"Halo\n\n{link}\n.hidden\n"));

        mail.From.ShouldBe("shop@example.com");
        mail.To.ShouldBe(["jane@example.com"]);
        mail.Message.From.Mailboxes.Single().Name.ShouldBe("Shop");
        mail.Message.To.Mailboxes.Single().Address.ShouldBe("jane@example.com");
        mail.Message.Subject.ShouldBe("Halo — 😀");
        mail.Message.Date.ShouldBe(scene.Clock.GetUtcNow());
        mail.Message.MessageId.ShouldEndWith("@example.com");
        mail.Message.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
        mail.Message.TextBody.ShouldBe($"Halo\n\n{link}\n.hidden\n".ReplaceLineEndings());
        mail.Message.HtmlBody.ShouldBe("<p>Halo Zoë</p>");
        mail.Raw.ShouldContain($"\r\n{link}\r\n");
    }

    [Fact]
    public async Task Long_lines_and_any_letters_arrive_in_lines_that_mail_allows()
    {
        var (text, html) = (new string('x', 5000), string.Concat(Enumerable.Repeat("é漢😀 ", 1000)));

        var mail = await ReceiveAsync(SmtpScene.Hello with { Subject = html, Text = text, Html = html });

        mail.Message.Subject.ShouldBe(html.Trim());
        mail.Message.TextBody.ShouldBe(text);
        mail.Message.HtmlBody.ShouldBe(html);
        mail.Raw.Split("\r\n").Max(line => line.Length).ShouldBeLessThanOrEqualTo(78);
    }

    [Theory]
    [InlineData("a\r\nBcc: eve@example.com", "a  Bcc: eve@example.com")]
    [InlineData("a\r\n\r\n<script>", "a    <script>")]
    [InlineData("a\u2028b\u0085c\0d", "a b c d")]
    [InlineData("=?utf-8?B?aGk=?=", "=?utf-8?B?aGk=?=")]
    [InlineData("é =?utf-8?q?=0D=0ABcc:_eve?=", "é =?utf-8?q?=0D=0ABcc:_eve?=")]
    public async Task A_subject_is_one_line_and_only_a_subject(string subject, string shown)
    {
        var mail = await ReceiveAsync(SmtpScene.Hello with { Subject = subject });

        mail.Message.Subject.ShouldBe(shown);
        mail.Message.Headers.Contains(HeaderId.Bcc).ShouldBeFalse();
        mail.To.ShouldBe(["jane@example.com"]);
    }

    [Theory]
    [InlineData("jane@example.com\r\nRCPT TO:<eve@example.com>")]
    [InlineData("jane@example.com>\r\nDATA")]
    [InlineData("jane@example.com, eve@example.com")]
    [InlineData("jane@example.com;eve@example.com")]
    [InlineData("friends: jane@example.com, eve@example.com;")]
    [InlineData("=?utf-8?q?jane=40example.com?=")]
    [InlineData("jane\0@example.com")]
    [InlineData("jane")]
    public async Task What_is_no_address_fails_for_good_and_reaches_no_server(string to)
    {
        var failure = await Should.ThrowAsync<UndeliverableException>(() => scene.SendAsync(SmtpScene.Hello with { To = to }));

        failure.Message.ShouldBe("The recipient is no e-mail address.");
        scene.Server.Sessions.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_captured_is_what_is_sent()
    {
        using var folder = new MailFolder(scene.Options);
        var mail = new MailMessage("jane@example.com", "Halo — 😀", "<p>é</p>", "From here on\n.dots\n" + new string('x', 2000));

        // The last line end belongs to the protocol.
        var captured = await folder.SendAsync(mail);

        WithoutChance((await ReceiveAsync(mail)).Raw).ShouldBe(WithoutChance(captured).TrimEnd());
    }

    private static string WithoutChance(string file) => MadeByChance().Replace(file, "?");

    private async Task<ReceivedMail> ReceiveAsync(MailMessage mail)
    {
        await scene.SendAsync(mail);
        return scene.Server.Mails.Single();
    }

    // The boundary of the parts, and the message's id.
    [GeneratedRegex("=-[^\"\r]+==|Message-Id: .+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MadeByChance();
}
