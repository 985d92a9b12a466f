using ShopClean.Application.Accounts.External;
using ShopClean.Domain.Accounts;

namespace ShopClean.Api.Tests.Accounts.External;

public sealed class ExternalUsernamesTests
{
    [Theory]
    [InlineData("Günther  Müller", "gunther.muller")]
    [InlineData("Ana-María O'Neill", "ana.maria.oneill")]
    [InlineData("budi_santoso.99", "budi.santoso.99")]
    [InlineData("李小龍", "user")]
    [InlineData(" <script> ", "script")]
    [InlineData("...", "user")]
    [InlineData(null, "user")]
    public void A_name_is_made_of_what_somebody_is_called(string? called, string name) => ExternalUsernames.Plain(called).ShouldBe(name);

    [Fact]
    public void A_long_name_leaves_room_for_what_makes_it_unique() =>
        ExternalUsernames.Plain(new string('a', 500)).Length.ShouldBe(UserLimits.MaxUsername - "-000000".Length);
}
