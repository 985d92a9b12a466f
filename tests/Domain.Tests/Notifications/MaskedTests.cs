using FsCheck;
using FsCheck.Fluent;
using ShopClean.Domain.Notifications;

namespace ShopClean.Domain.Tests.Notifications;

public sealed class MaskedTests
{
    [Theory]
    [InlineData("jane@example.com", "j***@example.com")]
    [InlineData("j@example.com", "***@example.com")]
    [InlineData("@example.com", "***@example.com")]
    [InlineData("\"a@b\"@example.com", "\"***@example.com")]
    [InlineData("😀x@example.com", "***@example.com")]
    [InlineData("+6281234567890", "+62***90")]
    [InlineData("+621234", "***")]
    [InlineData("+62 8123 4567", "***")]
    [InlineData("81234567890", "***")]
    [InlineData("anything else", "***")]
    [InlineData("", "***")]
    public void A_recipient_is_shown_masked(string recipient, string shown) => Masked.Recipient(recipient).ShouldBe(shown);

    [Fact]
    public void The_name_of_an_address_never_shows() =>
        Prop.ForAll<NonEmptyString>(name =>
                Masked.Recipient(name.Get + "secret@example.com").Contains("secret", StringComparison.Ordinal) is false
            )
            .QuickCheckThrowOnFailure();
}
