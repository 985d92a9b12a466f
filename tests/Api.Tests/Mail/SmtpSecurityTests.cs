using ShopClean.Application.Common;
using ShopClean.Infrastructure.Mail;

namespace ShopClean.Api.Tests.Mail;

/// <summary>Which servers get mails, and whom servers take them from.</summary>
public sealed class SmtpSecurityTests
{
    [Theory]
    [InlineData(SmtpSecurity.StartTls)]
    [InlineData(SmtpSecurity.Tls)]
    public async Task A_mail_goes_by_TLS_to_a_server_whose_certificate_is_trusted(SmtpSecurity security)
    {
        await using var scene = new SmtpScene(ServerWithTls(security), security);

        await scene.SendAsync();

        scene.Server.Mails.ShouldHaveSingleItem();
        scene.Server.WereSecure.ShouldBe([true]);
    }

    [Theory]
    [InlineData(SmtpSecurity.StartTls)]
    [InlineData(SmtpSecurity.Tls)]
    public async Task A_server_whose_certificate_is_not_trusted_gets_nothing(SmtpSecurity security)
    {
        await using var scene = new SmtpScene(ServerWithTls(security), security, MailServer.Password, trusts: false);

        (await RefusedAsync(scene)).Message.ShouldContain("certificate");
    }

    [Fact]
    public async Task A_server_that_does_not_offer_STARTTLS_gets_nothing()
    {
        await using var scene = new SmtpScene(new MailServer(), SmtpSecurity.StartTls);

        (await RefusedAsync(scene)).Message.ShouldContain("STARTTLS");
    }

    [Fact]
    public async Task The_right_password_opens_a_server_that_asks_for_one()
    {
        await using var scene = new SmtpScene(ServerWithLogin(), SmtpSecurity.StartTls, MailServer.Password);

        await scene.SendAsync();

        scene.Server.Mails.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("wrong", "535: authentication failed")]
    [InlineData("", "authentication required")]
    public async Task Another_password_or_none_is_tried_again_later(string password, string words)
    {
        await using var scene = new SmtpScene(ServerWithLogin(), SmtpSecurity.StartTls, password);

        (await RefusedAsync(scene)).Message.ShouldStartWith($"The mail server can't be used: {words}");
    }

    private static MailServer ServerWithTls(SmtpSecurity security) =>
        new(endpoint => endpoint.IsSecure(security is SmtpSecurity.Tls).Certificate(SmtpScene.Certificate));

    private static MailServer ServerWithLogin() => new(endpoint => endpoint.Certificate(SmtpScene.Certificate).AuthenticationRequired());

    private static async Task<UnavailableException> RefusedAsync(SmtpScene scene)
    {
        var failure = await Should.ThrowAsync<UnavailableException>(() => scene.SendAsync());
        scene.Server.Mails.ShouldBeEmpty();
        return failure;
    }
}
