using System.Text;
using FsCheck.Fluent;
using ShopClean.Application.Notifications;

namespace ShopClean.Api.Tests.Mail;

/// <summary>What is in the file is what a mail server would get: one builder makes both.</summary>
public sealed class CaptureMailTests : IDisposable
{
    private static readonly MailMessage Hello = new("jane@example.com", "Hello", "<p>Hello</p>", "Hello");

    private readonly MailFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_mail_has_a_plain_and_an_html_part()
    {
        var file = await folder.SendAsync(Hello);

        file.ShouldContain("Content-Type: multipart/alternative;");
        file.IndexOf("text/plain", StringComparison.Ordinal).ShouldBeLessThan(file.IndexOf("text/html", StringComparison.Ordinal));
        file.ShouldMatch(@"Message-Id: <\S+@shopclean\.example>");
        file.ShouldContain("\r\nAuto-Submitted: auto-generated\r\n");
    }

    [Fact]
    public async Task A_link_in_plain_text_stays_in_one_piece()
    {
        var link = $"https://shop.example/api/v1/auth/verify-email?token={new string('a', 300)}&email=jane%40example.com";

        (await folder.SendAsync(Hello with { Text = $"Hello\n\n{link}\n" })).ShouldContain($"\r\n{link}\r\n");
    }

    [Fact]
    public async Task No_line_is_longer_than_mail_allows()
    {
        var file = await folder.SendAsync(
            new MailMessage(
                "jane@example.com",
                string.Concat(Enumerable.Repeat("é漢😀 ", 100)),
                new string('x', 5000),
                new string('é', 5000)
            )
        );

        file.Split("\r\n").Max(line => line.Length).ShouldBeLessThanOrEqualTo(78);
        file.ShouldAllBe(character => char.IsAscii(character));
    }

    [Theory]
    [InlineData("a\r\nBcc: eve@example.com", "a  Bcc: eve@example.com")]
    [InlineData("a\nBcc: eve@example.com", "a Bcc: eve@example.com")]
    [InlineData("a\0b\u2028c\u0085d", "a b c d")]
    [InlineData("=?utf-8?B?aGk=?=", "=?utf-8?B?aGk=?=")]
    [InlineData("a =?utf-8?B?aGk=?= b", "a =?utf-8?B?aGk=?= b")]
    public async Task A_subject_is_one_line_and_only_a_subject(string subject, string shown)
    {
        var mail = await folder.SendAndReadAsync(Hello with { Subject = subject });

        mail.Subject.ShouldBe(shown);
        (
            await File.ReadAllTextAsync(Path.Combine(folder.Mails.Directory, mail.Name), TestContext.Current.CancellationToken)
        ).ShouldNotMatch("(?m)^Bcc:");
    }

    [Theory]
    [InlineData("jane@example.com\r\nBcc: eve@example.com")]
    [InlineData("jane@example.com, eve@example.com")]
    [InlineData("jane@example.com,eve@example.com")]
    [InlineData("Jane <jane@example.com>")]
    [InlineData("jane")]
    [InlineData("")]
    public async Task A_recipient_is_one_address(string to)
    {
        var failure = await Should.ThrowAsync<UndeliverableException>(() => folder.SendAsync(Hello with { To = to }));

        failure.Message.ShouldBe("The recipient is no e-mail address.");
        folder.Mails.Names(10).ShouldBeEmpty();
    }

    [Fact]
    public async Task Any_text_arrives_as_it_was_written()
    {
        var texts = ArbMap.Default.GeneratorFor<string>().Where(text => text is not null).ArrayOf(3).Sample(150);
        foreach (var (subject, text, html) in texts.Select(three => (three[0], three[1], three[2])))
        {
            var mail = await folder.SendAndReadAsync(Hello with { Subject = subject, Text = text, Html = html });

            mail.Text.ShouldBe(Written(text));
            mail.Html.ShouldBe(Written(html));
        }
    }

    [Theory]
    [InlineData("Verifikasi alamat email Anda — 😀😀😀 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字")]
    [InlineData("Ünï_çödé = ? _ underscores")]
    [InlineData("ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé")]
    [InlineData("a long subject in plain letters that has to be folded because it does not fit into one line of seventy-eight characters")]
    public async Task A_subject_arrives_as_it_was_written(string subject)
    {
        (await folder.SendAndReadAsync(Hello with { Subject = subject })).Subject.ShouldBe(subject);
        (await folder.SendAsync(Hello with { Subject = subject })).Split("\r\n").Max(line => line.Length).ShouldBeLessThanOrEqualTo(78);
    }

    [Fact]
    public async Task Files_sort_by_time_and_are_never_seen_half_written()
    {
        await folder.SendAndReadAsync(Hello with { Subject = "first" });
        await folder.SendAndReadAsync(Hello with { Subject = "second" });

        var names = folder.Mails.Names(10);
        names.Count.ShouldBe(2);
        (await folder.Mails.ReadAsync(names[0], TestContext.Current.CancellationToken))!.Subject.ShouldBe("second");
        names[0].ShouldStartWith("20261120T120000002Z-");
        Directory.GetFileSystemEntries(folder.Mails.Directory).Length.ShouldBe(2);
    }

    // Lines end with CRLF in mails, and half a surrogate pair is no character.
    private static string Written(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")));
}
