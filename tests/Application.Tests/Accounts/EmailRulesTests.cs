using ShopClean.Application.Accounts;

namespace ShopClean.Application.Tests.Accounts;

public sealed class EmailRulesTests
{
    public static readonly TheoryData<string> Good =
    [
        "jane@example.com",
        "jane.doe+shop@mail.example.co.id",
        "j@x-1.id",
        "jane@xn--bcher-kva.example",
        "o'hara@4.example.com",
        $"{new string('a', 64)}@example.com",
        $"jane@{new string('a', 63)}.com",
    ];

    public static readonly TheoryData<string> Bad =
    [
        "",
        "jane",
        "jane@example",
        "jane@@example.com",
        "a@-c.de",
        "a@c-.de",
        "a@b.c!d",
        "a@b_c.de",
        "a@1.2",
        "a@192.168.0.1",
        "a@c.de.",
        "a@.c.de",
        "a@c..de",
        "a b@c.de",
        "jane.@example.com",
        ".jane@example.com",
        "jane..doe@example.com",
        "Jane <jane@example.com>",
        $"{new string('a', 65)}@example.com",
        $"jane@{new string('a', 64)}.com",
        $"jane@{string.Join('.', Enumerable.Repeat(new string('a', 62), 4))}.com",
    ];

    [Theory]
    [MemberData(nameof(Good))]
    public void What_mail_can_be_sent_to_is_an_address(string email) => AccountRules.IsAnEmail(email).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_no_mail_reaches_or_another_spelling_of_an_address_is_none(string email) =>
        AccountRules.IsAnEmail(email).ShouldBeFalse();
}
