using ShopClean.Domain.Common;

namespace ShopClean.Domain.Tests.Common;

public sealed class ResultTests
{
    private static readonly Error Gone = Error.NotFound("Shop");

    [Fact]
    public void A_success_has_a_value_and_no_error()
    {
        Result<int> result = 5;

        result.IsFailure.ShouldBeFalse();
        result.Error.ShouldBeNull();
        result.Value.ShouldBe(5);
        Result<int>.Succeeded(5).ShouldBe(result);
        Result.Success.IsFailure.ShouldBeFalse();
    }

    [Fact]
    public void A_failure_has_an_error_and_no_value()
    {
        Result<int> result = Gone;

        result.IsFailure.ShouldBeTrue();
        result.Error.ShouldBe(Gone);
        Should.Throw<InvalidOperationException>(() => result.Value).Message.ShouldContain("Shop not found");
        Result<int>.Failed(Gone).ShouldBe(result);
        Result.Failed(Gone).Error.ShouldBe(Gone);
        ((Result)Gone).IsFailure.ShouldBeTrue();
    }

    [Fact]
    public void Errors_have_the_codes_of_the_contract()
    {
        Gone.ShouldBe(new Error(ErrorKind.NotFound, "RESOURCE_NOT_FOUND", "Shop not found"));
        Error
            .AlreadyExists("Shop", "slug")
            .ShouldBe(new Error(ErrorKind.Conflict, "RESOURCE_ALREADY_EXISTS", "Shop with this slug already exists"));
        Error.InUse("It is needed").ShouldBe(new Error(ErrorKind.Conflict, "RESOURCE_IN_USE", "It is needed"));
        Error.Stale("Shop").Code.ShouldBe("PRECONDITION_FAILED");
        Error
            .Validation("name", "is missing")
            .Data.ShouldBeOfType<ValidationFaults>()
            .Errors.ShouldBe([new FieldFault("name", "is missing")]);
    }
}
