using NSubstitute;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Tests.Common;

public sealed class RetryBehaviourTests
{
    private readonly IUnitOfWork work = Substitute.For<IUnitOfWork>();
    private readonly IPreconditions preconditions = Substitute.For<IPreconditions>();
    private int tries;

    [Fact]
    public async Task Whoever_the_database_gave_up_for_another_tries_again_from_the_beginning()
    {
        work.WasGivenUp(Arg.Any<TimeoutException>()).Returns(true);

        var outcome = await HandleAsync(() => ++tries == 3 ? Result.Success : throw new TimeoutException());

        outcome.IsFailure.ShouldBeFalse();
        tries.ShouldBe(3);
        work.Received(2).Discard();
    }

    [Fact]
    public async Task Whoever_is_given_up_again_and_again_is_told()
    {
        work.WasGivenUp(Arg.Any<TimeoutException>()).Returns(true);

        await Should.ThrowAsync<TimeoutException>(() =>
            HandleAsync(() =>
            {
                tries++;
                throw new TimeoutException();
            })
        );

        tries.ShouldBe(10);
    }

    [Fact]
    public async Task Any_other_failure_is_told_at_once()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => HandleAsync(() => throw new InvalidOperationException()));

        work.DidNotReceive().Discard();
    }

    [Theory]
    [InlineData(false, 10, ErrorKind.Conflict)]
    [InlineData(true, 1, ErrorKind.PreconditionFailed)]
    public async Task Whoever_comes_too_late_tries_again_unless_a_version_was_asked_for(bool isChecked, int expected, ErrorKind told)
    {
        preconditions.AreChecked.Returns(isChecked);

        var outcome = await HandleAsync(() =>
        {
            tries++;
            return Error.Stale("User");
        });

        outcome.Error!.Kind.ShouldBe(told);
        tries.ShouldBe(expected);
    }

    private Task<Result> HandleAsync(Func<Result> useCase) =>
        new RetryBehaviour<LogoutEverywhere, Result>(work, preconditions).Handle(
            new LogoutEverywhere(),
            TestContext.Current.CancellationToken,
            () => Task.FromResult(useCase())
        );
}
