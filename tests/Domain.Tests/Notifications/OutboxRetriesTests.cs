using ShopClean.Domain.Notifications;

namespace ShopClean.Domain.Tests.Notifications;

public sealed class OutboxRetriesTests
{
    [Fact]
    public void Each_wait_is_three_times_the_one_before_up_to_an_hour() =>
        OutboxRetries
            .Delays.Zip(OutboxRetries.Delays.Skip(1))
            .ShouldAllBe(pair => pair.Second == TimeSpan.FromSeconds(Math.Min(3 * pair.First.TotalSeconds, 3600)));

    [Fact]
    public void A_mail_server_may_be_away_for_hours() => OutboxRetries.Delays.Sum(delay => delay.TotalHours).ShouldBeInRange(3.5, 4.5);
}
