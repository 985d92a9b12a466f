using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

public sealed class PhoneVerificationTests(ShopApi api) : IClassFixture<ShopApi>
{
    private static int lastNumber;

    [Fact]
    public async Task A_number_is_verified_by_the_code_of_the_text_message()
    {
        var (jane, number) = await WithNumberAsync();
        (await jane.GetAsync("auth/me")).Data.GetProperty("isPhoneVerified").GetBoolean().ShouldBeFalse();

        (await jane.PostAsync("auth/phone/verification")).Expecting(HttpStatusCode.OK);
        var code = await CodeToAsync(number);
        (await jane.PostAsync("auth/phone/verify", new { code })).Expecting(HttpStatusCode.OK, "PROFILE_UPDATED");

        (await jane.GetAsync("auth/me")).Data.GetProperty("isPhoneVerified").GetBoolean().ShouldBeTrue();
        (await jane.PostAsync("auth/phone/verify", new { code })).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
    }

    [Fact]
    public async Task Nobody_verifies_with_the_code_of_somebody_else()
    {
        var ((jane, number), (mallory, _)) = (await WithNumberAsync(), await WithNumberAsync());
        (await jane.PostAsync("auth/phone/verification")).Expecting(HttpStatusCode.OK);
        var code = await CodeToAsync(number);

        (await mallory.PostAsync("auth/phone/verify", new { code })).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
        (await api.Guest.PostAsync("auth/phone/verify", new { code })).Expecting(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Tries_that_come_at_once_are_counted_one_by_one()
    {
        var (jane, number) = await WithNumberAsync();
        (await jane.PostAsync("auth/phone/verification")).Expecting(HttpStatusCode.OK);
        var code = await CodeToAsync(number);
        var wrong = code == "000000" ? "000001" : "000000";

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => jane.PostAsync("auth/phone/verify", new { code = wrong })));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.BadRequest);
        (await jane.PostAsync("auth/phone/verify", new { code })).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
    }

    [Fact]
    public async Task Without_a_number_there_is_nothing_to_verify()
    {
        var jane = await api.VerifiedAsync("jane");

        (await jane.PostAsync("auth/phone/verification"))
            .Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR")
            .FaultyFields.ShouldBe(["phoneNumber"]);
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    [InlineData("１２３４５６")]
    [InlineData("")]
    public async Task A_code_has_six_digits(string code)
    {
        var jane = await api.VerifiedAsync("jane");

        (await jane.PostAsync("auth/phone/verify", new { code }))
            .Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR")
            .FaultyFields.ShouldBe(["code"]);
    }

    private async Task<(Person Person, string Number)> WithNumberAsync()
    {
        var person = await api.VerifiedAsync("jane");
        var number = $"+62812000{Interlocked.Increment(ref lastNumber):D5}";
        (await person.PutAsync("auth/profile", new { phoneNumber = number })).Expecting(HttpStatusCode.OK);
        return (person, number);
    }

    private async Task<string> CodeToAsync(string number) => Mailbox.CodeIn(await api.Mailbox.SmsToAsync(number));
}
