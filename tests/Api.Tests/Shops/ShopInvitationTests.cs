using System.Net;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Shops;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Shops;

public sealed class ShopInvitationTests(ShopApi api) : IClassFixture<ShopApi>
{
    private static readonly string[] Shape = ["id", "role", "status", "userId", "username", "joinedAt", "expiresAt"];

    [Theory]
    [InlineData("userId")]
    [InlineData("username")]
    public async Task A_user_is_invited_by_key_or_name_and_told_by_mail(string by)
    {
        var shop = await api.OpenedShopAsync();
        var bob = await api.VerifiedAsync("bob");
        object body = by is "userId"
            ? new { userId = bob.Id, role = "staff" }
            : new { username = bob.Username.ToUpperInvariant(), role = "staff" };

        var answer = await shop.Owner.PostAsync($"{shop.Path}/members", body);

        answer.Expecting(HttpStatusCode.Created, "RESOURCE_CREATED").Data.Names().ShouldBe(Shape, ignoreOrder: true);
        (answer.Data.Text("status"), answer.Data.Text("role"), answer.Data.Text("username")).ShouldBe(("invited", "staff", bob.Username));
        answer.Data.GetProperty("joinedAt").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (answer.Data.GetProperty("expiresAt").GetDateTimeOffset() - api.Clock.GetUtcNow()).TotalDays.ShouldBe(7, 0.1);

        var mail = await api.Mailbox.MailToAsync(bob.Email);
        mail.Subject.ShouldBe("You are invited to a shop at ShopClean");
        mail.Text.ShouldContain(shop.Name);
        mail.Text.ShouldContain("/shop-invitation");
        var page = (await api.Guest.GetAsync("/shop-invitation")).Expecting(HttpStatusCode.OK);
        page.Text.ShouldContain("auth/invitations");
    }

    [Fact]
    public async Task An_address_is_answered_alike_whether_or_not_anybody_has_it()
    {
        var shop = await api.OpenedShopAsync();
        var (bob, member) = (await api.VerifiedAsync("bob"), await shop.HiresNewAsync("staff"));

        foreach (var email in new[] { bob.Email, member.Email, $"{api.New("nobody")}@example.com" })
        {
            var answer = await shop.Owner.PostAsync($"{shop.Path}/members", new { email, role = "manager" });

            answer.Expecting(HttpStatusCode.Created, "RESOURCE_CREATED").Data.Names().ShouldBe(Shape, ignoreOrder: true);
            (answer.Data.Text("status"), answer.Data.Text("role")).ShouldBe(("invited", "manager"));
            answer.Data.GetProperty("userId").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
            answer.Data.GetProperty("username").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        }
    }

    [Fact]
    public async Task An_invitation_by_address_waits_for_whoever_verifies_it()
    {
        var shop = await api.OpenedShopAsync();
        var late = await api.RegisterAsync("late");
        var link = Mailbox.VerificationPathIn(await api.Mailbox.MailToAsync(late.Email));
        var invitation = (await shop.Owner.PostAsync($"{shop.Path}/members", new { email = late.Email, role = "staff" })).Id;
        (await api.Mailbox.MailToAsync(late.Email, number: 2)).Text.ShouldContain(shop.Name);

        (await api.Guest.GetAsync(link)).Expecting(HttpStatusCode.OK);
        await late.LogsInAsync();
        var waiting = (await late.GetAsync("auth/invitations")).Expecting(HttpStatusCode.OK).Data;

        waiting.GetArrayLength().ShouldBe(1);
        waiting[0].Names().ShouldBe(["id", "shop", "role", "invitedBy", "expiresAt"], ignoreOrder: true);
        waiting[0].GetProperty("id").GetInt64().ShouldBe(invitation);
        waiting[0].GetProperty("shop").Text("name").ShouldBe(shop.Name);
        waiting[0].GetProperty("invitedBy").Text("username").ShouldBe(shop.Owner.Username);
        await late.AcceptsAsync(invitation);
        (await late.GetAsync("auth/invitations")).Data.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_is_invited_again_keeps_the_invitation_with_the_new_role()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await api.VerifiedAsync("bob");
        var first = await shop.InvitesAsync(bob, "staff");

        (await shop.InvitesAsync(bob, "manager")).ShouldBe(first);

        (await bob.GetAsync("auth/invitations")).Data.EnumerateArray().ShouldHaveSingleItem().Text("role").ShouldBe("manager");
    }

    [Fact]
    public async Task A_person_who_is_invited_many_times_at_once_has_one_invitation()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await api.VerifiedAsync("bob");

        var keys = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => shop.InvitesAsync(bob, "staff")));

        keys.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_declined_invitation_is_gone_and_makes_no_member()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await api.VerifiedAsync("bob");
        var invitation = await shop.InvitesAsync(bob, "staff");

        (await bob.PostAsync($"auth/invitations/{invitation}/decline")).Expecting(HttpStatusCode.OK);

        (await bob.PostAsync($"auth/invitations/{invitation}/accept")).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
        (await bob.GetAsync($"{shop.Path}/members")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await shop.Owner.GetAsync($"{shop.Path}/invitations")).Data.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_else_sees_or_answers_an_invitation()
    {
        var shop = await api.OpenedShopAsync();
        var (bob, mallory, manager) = (
            await api.VerifiedAsync("bob"),
            await api.VerifiedAsync("mallory"),
            await shop.HiresNewAsync("manager")
        );
        var invitation = await shop.InvitesAsync(bob, "staff");

        foreach (var action in new[] { "accept", "decline" })
        {
            (await mallory.PostAsync($"auth/invitations/{invitation}/{action}")).Expecting(HttpStatusCode.NotFound);
            (await shop.Owner.PostAsync($"auth/invitations/{invitation}/{action}")).Expecting(HttpStatusCode.NotFound);
            (await api.Guest.PostAsync($"auth/invitations/{invitation}/{action}")).Expecting(HttpStatusCode.Unauthorized);
        }

        (await mallory.GetAsync("auth/invitations")).Data.GetArrayLength().ShouldBe(0);
        (await manager.GetAsync($"{shop.Path}/invitations")).Expecting(HttpStatusCode.Forbidden);
        (await mallory.DeleteAsync($"{shop.Path}/invitations/{invitation}")).Expecting(HttpStatusCode.Forbidden);
        (await bob.GetAsync("auth/invitations")).Data.GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task The_owner_lists_and_withdraws_invitations_of_the_own_shop_only()
    {
        var (shop, other) = (await api.OpenedShopAsync(), await api.OpenedShopAsync());
        var bob = await api.VerifiedAsync("bob");
        var invitation = await shop.InvitesAsync(bob, "staff");
        await shop.Owner.PostAsync($"{shop.Path}/members", new { email = "carl@example.com", role = "staff" });

        var waiting = (await shop.Owner.GetAsync($"{shop.Path}/invitations?sortBy=id&sortOrder=asc")).Expecting(HttpStatusCode.OK).Data;
        waiting.GetArrayLength().ShouldBe(2);
        waiting[1].Text("email").ShouldBe("carl@example.com");
        (await other.Owner.DeleteAsync($"{other.Path}/invitations/{invitation}")).Expecting(HttpStatusCode.NotFound);

        (await shop.Owner.DeleteAsync($"{shop.Path}/invitations/{invitation}")).Expecting(HttpStatusCode.OK, "RESOURCE_DELETED");

        (await bob.PostAsync($"auth/invitations/{invitation}/accept")).Expecting(HttpStatusCode.NotFound);
        (await shop.Owner.DeleteAsync($"{shop.Path}/invitations/{invitation}")).Expecting(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Inviting_a_user_changes_nothing_for_them_before_they_accept()
    {
        var (mallory, victim) = (await api.OpenedShopAsync(), await api.OpenedShopAsync());

        await mallory.InvitesAsync(victim.Owner, "manager");

        var product = new
        {
            title = api.New("Cup "),
            price = 1000,
            categoryId = await api.CategoryAsync(),
        };
        (await victim.Owner.PostAsync("products", product)).Expecting(HttpStatusCode.Created);
        (await victim.Owner.GetAsync("auth/me")).Data.GetProperty("shops").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task An_expired_invitation_is_over()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await api.VerifiedAsync("bob");
        var invitation = await shop.InvitesAsync(bob, "staff");
        await using var database = api.Database();
        await database
            .Set<ShopInvitation>()
            .Where(one => one.Id == invitation)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.ExpiresAt, api.Clock.GetUtcNow().AddSeconds(-1)),
                TestContext.Current.CancellationToken
            );

        (await bob.GetAsync("auth/invitations")).Data.GetArrayLength().ShouldBe(0);
        (await bob.PostAsync($"auth/invitations/{invitation}/accept")).Expecting(HttpStatusCode.NotFound);
        (await shop.Owner.GetAsync($"{shop.Path}/invitations")).Data.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_deleted_user_leaves_no_invitation()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await api.VerifiedAsync("bob");
        await shop.InvitesAsync(bob, "staff");
        await shop.Owner.PostAsync($"{shop.Path}/members", new { email = bob.Email, role = "staff" });

        (await (await api.AdminAsync()).DeleteAsync($"users/{bob.Id}")).Expecting(HttpStatusCode.OK);

        (await shop.Owner.GetAsync($"{shop.Path}/invitations")).Data.GetArrayLength().ShouldBe(0);
    }
}
