using ShopClean.Domain.Notifications;

namespace ShopClean.Domain.Tests.Notifications;

public sealed class OutboxMessageTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_new_message_waits_and_is_due_at_once()
    {
        var message = Enqueue();

        message.State.ShouldBe(OutboxState.Pending);
        message.IsDue(Noon).ShouldBeTrue();
        message.CreatedAt.ShouldBe(Noon);
        message.Attempts.ShouldBe(0);
        message.FinishedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "jane@example.com", "{}")]
    [InlineData("verification-mail", "", "{}")]
    [InlineData("verification-mail", "jane@example.com", "")]
    public void A_message_needs_a_type_a_recipient_and_facts(string type, string recipient, string payload) =>
        Should.Throw<ArgumentException>(() => OutboxMessage.Enqueue(type, recipient, payload, Noon));

    [Fact]
    public void Facts_that_no_row_can_hold_are_refused_before_the_database_does() =>
        Should.Throw<ArgumentException>(() =>
            OutboxMessage.Enqueue("verification-mail", "jane@example.com", new string(' ', OutboxMessage.MaxPayload + 1), Noon)
        );

    [Fact]
    public void A_claim_is_a_lease_that_ends()
    {
        var message = Enqueue();

        message.Claim("node-1", Noon).ShouldBeTrue();

        message.State.ShouldBe(OutboxState.Processing);
        message.LeaseOwner.ShouldBe("node-1");
        message.Attempts.ShouldBe(1);
        message.IsDue(Noon + OutboxRetries.Lease - TimeSpan.FromSeconds(1)).ShouldBeFalse();
        message.IsDue(Noon + OutboxRetries.Lease).ShouldBeTrue();
    }

    [Fact]
    public void A_message_that_is_leased_cannot_be_claimed()
    {
        var message = Claimed();

        Should.Throw<InvalidOperationException>(() => message.Claim("node-2", Noon.AddSeconds(1)));
        message.LeaseOwner.ShouldBe("node-1");
    }

    [Fact]
    public void Another_node_takes_over_when_the_lease_has_ended()
    {
        var message = Claimed();

        message.Claim("node-2", Noon + OutboxRetries.Lease).ShouldBeTrue();

        message.LeaseOwner.ShouldBe("node-2");
        message.Attempts.ShouldBe(2);
    }

    [Fact]
    public void A_long_name_of_a_node_is_cut()
    {
        var message = Enqueue();
        message.Claim(new string('n', OutboxMessage.MaxLeaseOwner + 1), Noon);

        message.LeaseOwner.ShouldBe(new string('n', OutboxMessage.MaxLeaseOwner));
    }

    [Fact]
    public void A_delivered_message_is_finished()
    {
        var message = Claimed();

        message.Succeed(Noon.AddSeconds(2));

        message.State.ShouldBe(OutboxState.Succeeded);
        message.FinishedAt.ShouldBe(Noon.AddSeconds(2));
        message.NextAttemptAt.ShouldBeNull();
        message.LeaseOwner.ShouldBeNull();
        message.IsDue(DateTimeOffset.MaxValue).ShouldBeFalse();
    }

    [Fact]
    public void A_failed_delivery_waits_for_its_next_attempt()
    {
        var message = Claimed();

        message.Fail("The server said no", Noon.AddSeconds(2));

        message.State.ShouldBe(OutboxState.Pending);
        message.LastError.ShouldBe("The server said no");
        message.NextAttemptAt.ShouldBe(Noon.AddSeconds(2) + OutboxRetries.FirstDelay);
        message.LeaseOwner.ShouldBeNull();
        message.FinishedAt.ShouldBeNull();
    }

    [Fact]
    public void A_delivery_that_works_at_last_forgets_the_error()
    {
        var message = Claimed();
        message.Fail("no", Noon);
        message.Claim("node-1", Noon.AddMinutes(1));

        message.Succeed(Noon.AddMinutes(1));

        message.LastError.ShouldBeNull();
    }

    [Fact]
    public void A_message_is_given_up_after_the_last_attempt()
    {
        var (message, _) = AfterFailures(OutboxRetries.MaxAttempts - 1);
        message.State.ShouldBe(OutboxState.Pending);
        var now = message.NextAttemptAt!.Value;
        message.Claim("node-1", now);

        message.Fail("still no", now);

        message.State.ShouldBe(OutboxState.Failed);
        message.FinishedAt.ShouldBe(now);
        message.LastError.ShouldBe("still no");
        message.NextAttemptAt.ShouldBeNull();
    }

    [Fact]
    public void A_message_whose_every_node_died_is_given_up()
    {
        var message = Enqueue();
        var now = Noon;
        for (var attempt = 0; attempt < OutboxRetries.MaxAttempts; attempt++, now += OutboxRetries.Lease)
        {
            message.Claim("node-1", now).ShouldBeTrue();
        }

        message.Claim("node-2", now).ShouldBeFalse();

        message.State.ShouldBe(OutboxState.Failed);
        message.LastError.ShouldBe("The node node-1 stopped before it finished.");
    }

    [Fact]
    public void Nobody_finishes_what_nobody_claimed()
    {
        var message = Enqueue();

        Should.Throw<InvalidOperationException>(() => message.Succeed(Noon));
        Should.Throw<InvalidOperationException>(() => message.Fail("no", Noon));
    }

    [Fact]
    public void An_operator_retries_a_failed_message_with_all_attempts_anew()
    {
        var (message, now) = AfterFailures(OutboxRetries.MaxAttempts);

        message.Retry(now).IsFailure.ShouldBeFalse();

        message.State.ShouldBe(OutboxState.Pending);
        message.Attempts.ShouldBe(0);
        message.FinishedAt.ShouldBeNull();
        message.IsDue(now).ShouldBeTrue();
    }

    [Fact]
    public void An_operator_need_not_wait_for_the_next_attempt()
    {
        var (message, now) = AfterFailures(1);

        message.Retry(now).IsFailure.ShouldBeFalse();

        message.IsDue(now).ShouldBeTrue();
    }

    [Fact]
    public void A_message_in_progress_can_be_neither_retried_nor_deleted()
    {
        var message = Claimed();

        message.Retry(Noon).Error.ShouldBe(OutboxErrors.InProgress);
        message.MayBeDeleted().Error.ShouldBe(OutboxErrors.InProgress);
    }

    [Fact]
    public void A_delivered_message_is_not_sent_twice()
    {
        var message = Claimed();
        message.Succeed(Noon);

        message.Retry(Noon).Error.ShouldBe(OutboxErrors.AlreadyDelivered);
        message.MayBeDeleted().IsFailure.ShouldBeFalse();
    }

    private static OutboxMessage Enqueue() => OutboxMessage.Enqueue("verification-mail", "jane@example.com", """{"userId":1}""", Noon);

    private static OutboxMessage Claimed()
    {
        var message = Enqueue();
        message.Claim("node-1", Noon);
        return message;
    }

    private static (OutboxMessage Message, DateTimeOffset Now) AfterFailures(int failures)
    {
        var (message, now) = (Enqueue(), Noon);
        for (var failure = 0; failure < failures; failure++)
        {
            now = message.NextAttemptAt!.Value;
            message.Claim("node-1", now);
            message.Fail("no", now);
        }

        return (message, now);
    }
}
