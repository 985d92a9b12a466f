using FsCheck.Fluent;
using ShopClean.Application.Accounts;
using ShopClean.Infrastructure.Mail;

namespace ShopClean.Api.Tests.Mail;

public sealed class MailboxesTests
{
    [Fact]
    public void Every_address_that_an_account_may_have_is_one_that_mail_can_be_sent_to()
    {
        var names = Gen.Elements("ab0!#$%&'*+/=?^_`{|}~-..".ToCharArray()).NonEmptyListOf();
        var hosts = Gen.Elements("ab0-.".ToCharArray()).NonEmptyListOf();
        var addresses = names.SelectMany(name => hosts.Select(host => $"{string.Concat(name)}@{string.Concat(host)}.com"));

        var accepted = addresses.Sample(5000).Where(AccountRules.IsAnEmail).ToList();

        accepted.ShouldNotBeEmpty();
        accepted.ShouldAllBe(address => Mailboxes.ReadAddress(address) != null);
    }
}
