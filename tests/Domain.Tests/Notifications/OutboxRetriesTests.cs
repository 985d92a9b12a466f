using ShopClean.Domain.Notifications;

namespace ShopClean.Domain.Tests.Notifications;

public sealed class OutboxRetriesTests
{
    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 30)]
    [InlineData(3, 90)]
    [InlineData(6, 2430)]
    [InlineData(7, 3600)]
    [InlineData(10, 3600)]
    [InlineData(int.MaxValue, 3600)]
    [InlineData(0, 10)]
    public void Each_wait_is_three_times_the_one_before_up_to_an_hour(int attempts, int seconds) =>
        OutboxRetries.DelayAfter(attempts).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void A_mail_server_may_be_away_for_hours()
    {
        var total = Enumerable.Range(1, OutboxRetries.MaxAttempts - 1).Sum(attempts => OutboxRetries.DelayAfter(attempts).TotalHours);

        total.ShouldBeInRange(3.5, 4.5);
    }

    [Fact]
    public void A_delivery_ends_well_before_its_lease() => OutboxRetries.Timeout.ShouldBeLessThanOrEqualTo(OutboxRetries.Lease * 0.7);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(11, true)]
    public void Ten_attempts_are_all(int attempts, bool usedUp) => OutboxRetries.AreUsedUp(attempts).ShouldBe(usedUp);
}
