using ShopClean.Domain.Notifications;

namespace ShopClean.Domain.Tests.Notifications;

public sealed class OutboxTitleTests
{
    [Theory]
    [InlineData("jane@example.com", "Verification mail to j***@example.com")]
    [InlineData("+6281234567890", "Verification mail to +62***90")]
    [InlineData("picture-store", "Verification mail")]
    public void A_job_is_called_by_what_it_does_and_roughly_for_whom(string recipient, string title) =>
        OutboxTitle.For("Verification mail", recipient).ShouldBe(title);
}
