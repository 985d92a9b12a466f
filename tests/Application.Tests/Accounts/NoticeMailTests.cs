using ShopClean.Application.Accounts;
using ShopClean.Application.Accounts.Mails;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;

namespace ShopClean.Application.Tests.Accounts;

public sealed class NoticeMailTests
{
    [Theory]
    [InlineData(MailLanguage.English, "administrators")]
    [InlineData(MailLanguage.Indonesian, "administrator")]
    public void The_address_that_an_account_left_is_told_who_can_help_and_gets_no_link_that_cannot(MailLanguage language, string help)
    {
        var mail = Write(language, AccountNotice.EmailChanged);

        mail.Text.ShouldContain(help);
        mail.Text.ShouldNotContain("https://");
        mail.Html.ShouldNotContain("href");
    }

    [Theory]
    [InlineData(MailLanguage.English)]
    [InlineData(MailLanguage.Indonesian)]
    public void Every_other_notice_leads_to_a_new_password(MailLanguage language)
    {
        foreach (var notice in Enum.GetValues<AccountNotice>().Where(notice => notice != AccountNotice.EmailChanged))
        {
            Write(language, notice).Text.ShouldContain($"https://shop.example/{NoticeMail.Page}");
        }
    }

    private static MailMessage Write(MailLanguage language, AccountNotice notice) =>
        NoticeMail.Write(language, notice, "jane", "j***@example.com", "jane@example.com", new Uri("https://shop.example/"));
}
