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
        message.NextAttemptAt.ShouldBe(Noon);
        message.CreatedAt.ShouldBe(Noon);
        message.Attempts.ShouldBe(0);
        message.JobId.ShouldBeNull();
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
    public void Its_job_begins_to_deliver_it()
    {
        var message = Enqueue();
        message.HandOver("1", Noon);

        message.Begin("1", Noon.AddSeconds(1)).ShouldBeTrue();

        message.State.ShouldBe(OutboxState.Processing);
        message.Attempts.ShouldBe(1);
        message.NextAttemptAt.ShouldBeNull();
    }

    [Fact]
    public void Another_job_has_nothing_to_do()
    {
        var message = Enqueue();
        message.HandOver("1", Noon);

        message.Begin("2", Noon).ShouldBeFalse();

        message.State.ShouldBe(OutboxState.Pending);
        message.Attempts.ShouldBe(0);
    }

    [Fact]
    public void A_job_whose_creator_died_before_it_said_so_delivers_it()
    {
        var message = Enqueue();

        message.Begin("1", Noon).ShouldBeTrue();

        message.JobId.ShouldBe("1");
        message.Begin("2", Noon).ShouldBeFalse();
    }

    [Fact]
    public void A_job_whose_node_died_begins_again()
    {
        var message = Begun();

        message.Begin("1", Noon.AddMinutes(1)).ShouldBeTrue();

        message.Attempts.ShouldBe(2);
    }

    [Fact]
    public void A_delivered_message_is_finished()
    {
        var message = Begun();

        message.Succeed(Noon.AddSeconds(2));

        message.State.ShouldBe(OutboxState.Succeeded);
        message.DeliveredAt.ShouldBe(Noon.AddSeconds(2));
        message.FinishedAt.ShouldBe(Noon.AddSeconds(2));
        message.NextAttemptAt.ShouldBeNull();
        message.Begin("1", Noon.AddMinutes(1)).ShouldBeFalse();
    }

    [Fact]
    public void A_failed_delivery_waits_for_its_next_attempt()
    {
        var message = Begun();

        message.Postpone(Noon.AddSeconds(12), "The server said no to jane@example.com", Noon.AddSeconds(2));

        message.State.ShouldBe(OutboxState.Pending);
        message.LastError.ShouldBe("The server said no to j***@example.com");
        message.NextAttemptAt.ShouldBe(Noon.AddSeconds(12));
        message.Attempts.ShouldBe(1);
        message.FinishedAt.ShouldBeNull();
    }

    [Fact]
    public void A_delivery_that_works_at_last_forgets_the_error()
    {
        var message = Begun();
        message.Postpone(Noon.AddSeconds(10), "no", Noon);
        message.Begin("1", Noon.AddSeconds(10));

        message.Succeed(Noon.AddSeconds(11));

        message.LastError.ShouldBeNull();
    }

    [Fact]
    public void A_message_whose_job_is_given_up_has_failed()
    {
        var message = Failed();

        message.State.ShouldBe(OutboxState.Failed);
        message.FinishedAt.ShouldBe(Noon);
        message.LastError.ShouldBe("no");
        message.NextAttemptAt.ShouldBeNull();
    }

    [Fact]
    public void An_operator_retries_a_failed_message_with_all_attempts_anew()
    {
        var message = Failed();
        message.MayBeRetried().IsFailure.ShouldBeFalse();

        message.Requeue(Noon.AddHours(1));

        message.State.ShouldBe(OutboxState.Pending);
        message.Attempts.ShouldBe(0);
        message.FinishedAt.ShouldBeNull();
        message.NextAttemptAt.ShouldBe(Noon.AddHours(1));
        message.LastError.ShouldBe("no");
    }

    [Fact]
    public void A_message_in_progress_can_be_neither_retried_nor_deleted()
    {
        var message = Begun();

        message.MayBeRetried().Error.ShouldBe(OutboxErrors.InProgress);
        message.MayBeDeleted().Error.ShouldBe(OutboxErrors.InProgress);
    }

    [Fact]
    public void A_deleted_message_is_not_delivered_until_an_operator_retries_it()
    {
        var message = Failed();
        message.Delete(Noon);
        message.State.ShouldBe(OutboxState.Deleted);
        message.Begin("1", Noon).ShouldBeFalse();

        message.Requeue(Noon);

        message.Begin("1", Noon).ShouldBeTrue();
    }

    [Fact]
    public void A_delivered_message_is_not_sent_twice_whatever_an_operator_does()
    {
        var message = Begun();
        message.Succeed(Noon);
        message.MayBeRetried().Error.ShouldBe(OutboxErrors.AlreadyDelivered);

        message.Delete(Noon.AddSeconds(1));
        message.State.ShouldBe(OutboxState.Deleted);
        message.Requeue(Noon.AddSeconds(2));

        message.State.ShouldBe(OutboxState.Succeeded);
        message.FinishedAt.ShouldBe(Noon);
        message.Begin("1", Noon.AddSeconds(3)).ShouldBeFalse();
    }

    [Fact]
    public void A_message_whose_job_is_gone_gets_another()
    {
        var message = Failed();

        message.Release(Noon.AddDays(1));

        message.JobId.ShouldBeNull();
        message.State.ShouldBe(OutboxState.Pending);
        message.Begin("2", Noon.AddDays(1)).ShouldBeTrue();
    }

    private static OutboxMessage Enqueue() => OutboxMessage.Enqueue("verification-mail", "jane@example.com", """{"userId":1}""", Noon);

    private static OutboxMessage Begun()
    {
        var message = Enqueue();
        message.HandOver("1", Noon);
        message.Begin("1", Noon);
        return message;
    }

    private static OutboxMessage Failed()
    {
        var message = Begun();
        message.Fail("no", Noon);
        return message;
    }
}
