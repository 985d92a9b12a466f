using System.Net;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Http.Answers;

namespace ShopClean.Api.Tests.Common.Envelope;

/// <summary>Each kind of expected failure has its status, as the contract's table has it.</summary>
public sealed class ErrorStatusTests
{
    public static TheoryData<ErrorKind> Kinds => [.. Enum.GetValues<ErrorKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_failure_is_the_clients_or_says_when_to_come_back(ErrorKind kind)
    {
        var status = (HttpStatusCode)ErrorResults.StatusOf(kind);

        (
            status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable
        ).ShouldBeTrue();
    }

    [Fact]
    public void Whoever_is_asked_to_come_back_is_told_when() =>
        Enum.GetValues<ExternalProvider>().ShouldAllBe(provider => ExternalErrors.Unavailable(provider).RetryAfter > TimeSpan.Zero);
}
