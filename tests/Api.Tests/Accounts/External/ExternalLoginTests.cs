using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts.External;

/// <summary>Linking a login to one's account, and unlinking it.</summary>
public sealed class ExternalLoginTests(ExternalShop shop) : IClassFixture<ExternalShop>
{
    private static readonly string[] Providers = ["google", "facebook"];

    [Fact]
    public async Task A_user_links_a_login_gets_in_with_it_and_unlinks_it()
    {
        var jane = await shop.Api.VerifiedAsync("jane");
        var user = new { id = ExternalSignInTests.Key(), name = "Jane" };

        (await shop.LinkAsync(jane, "facebook", user))
            .Expecting(HttpStatusCode.OK, "RESOURCE_CREATED")
            .Data.Text("provider")
            .ShouldBe("facebook");
        (await shop.LinkAsync(jane, "facebook", user)).Expecting(HttpStatusCode.OK);
        (await jane.GetAsync("auth/external-logins")).Data[0].Text("provider").ShouldBe("facebook");
        ExternalSignInTests.IdOf((await shop.SignInAsync("facebook", user)).Expecting(HttpStatusCode.OK)).ShouldBe(jane.Id);

        (await jane.DeleteAsync("auth/external-logins/facebook")).Expecting(HttpStatusCode.OK, "RESOURCE_DELETED");
        (await jane.DeleteAsync("auth/external-logins/facebook")).Expecting(HttpStatusCode.NotFound);
        (await jane.GetAsync("auth/external-logins")).Data.GetArrayLength().ShouldBe(0);
        (await shop.SignInAsync("facebook", user)).Expecting(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_login_belongs_to_one_account_and_an_account_has_one_of_each_provider()
    {
        var (jane, john) = (await shop.Api.VerifiedAsync("jane"), await shop.Api.VerifiedAsync("john"));
        var user = new { id = ExternalSignInTests.Key() };
        (await shop.LinkAsync(jane, "facebook", user)).Expecting(HttpStatusCode.OK);

        (await shop.LinkAsync(john, "facebook", user)).Expecting(HttpStatusCode.Conflict, "RESOURCE_ALREADY_EXISTS");
        (await shop.LinkAsync(jane, "facebook", new { id = ExternalSignInTests.Key() })).Expecting(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Whoever_logged_out_meanwhile_or_came_by_another_browser_links_nothing()
    {
        var jane = await shop.Api.VerifiedAsync("jane");
        var (journey, other) = (await ExternalShop.BeginLinkAsync(jane, "google"), await shop.BeginAsync("google"));
        var callback = shop.Provider.Agree(journey.Authorization, ExternalSignInTests.Google("Jane"));

        (await shop.ReturnAsync(callback, other.Cookie)).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
        (await jane.PostAsync("auth/logout")).Expecting(HttpStatusCode.OK);
        (await shop.ReturnAsync(callback, journey.Cookie)).Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
    }

    [Fact]
    public async Task The_last_way_in_stays_even_if_two_go_at_once()
    {
        var google = ExternalSignInTests.Google("Jane");
        var login = await shop.SignInAsync("google", google);
        void Shape(HttpRequestMessage request) => request.Headers.Add("Authorization", $"Bearer {login.Data.Text("accessToken")}");
        (await shop.Api.Guest.DeleteAsync("auth/external-logins/google", Shape)).Expecting(HttpStatusCode.Conflict, "RESOURCE_IN_USE");
        var start = await shop.Api.Guest.PostAsync("auth/facebook/link", body: null, Shape);
        var callback = shop.Provider.Agree(new Uri(start.Data.Text("authorizationUrl")), new { id = ExternalSignInTests.Key() });
        (await shop.ReturnAsync(callback, start.Header("Set-Cookie")!.Split(';')[0])).Expecting(HttpStatusCode.OK);

        var answers = await Task.WhenAll(
            Providers.Select(provider => shop.Api.Guest.DeleteAsync($"auth/external-logins/{provider}", Shape))
        );

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.Code == "RESOURCE_IN_USE").ShouldBe(1);
    }
}
