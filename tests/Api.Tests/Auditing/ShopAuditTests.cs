using System.Net;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Auditing;

public sealed class ShopAuditTests(ShopApi api) : IClassFixture<ShopApi>
{
    private static readonly string[] WhatOwnersSee = ["id", "action", "entity", "entityId", "user", "changes", "createdAt"];

    [Fact]
    public async Task A_shop_is_noted_from_its_opening_to_its_deletion()
    {
        var shop = await api.OpenedShopAsync(about: new { description = "Lantai" });
        (await shop.Owner.PutAsync(shop.Path, new { description = "Dinding", address = "Bandung" })).Expecting(HttpStatusCode.OK);
        (await shop.Owner.UploadsAsync($"{shop.Path}/logo", TestPictures.Png)).Expecting(HttpStatusCode.OK);
        (await shop.Owner.DeleteAsync(shop.Path)).Expecting(HttpStatusCode.OK);

        var lines = await api.AuditAsync($"shopId={shop.Id}");

        lines.Select(line => line.Action).ShouldBe(["delete", "update", "update", "create"]);
        lines.ShouldAllBe(line => line.Entity == "shop" && line.EntityId == shop.Id && line.UserId == shop.Owner.Id);
        lines.ShouldAllBe(line => line.NumberOrNull("shopId") == shop.Id && line.TextOrNull("ipAddress") == "127.0.0.1");
        lines[3].Changes.ShouldContain($"name: - -> {shop.Name}");
        lines[3].Changes.ShouldContain($"members.{shop.Owner.Id}.role: - -> owner");
        lines[2].Changes.ShouldBe(["description: Lantai -> Dinding", "address: - -> Bandung"], ignoreOrder: true);
        lines[1].Changes.Single().ShouldStartWith("logo: - -> shops/");
        lines[0].Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_invited_joins_gets_another_role_and_is_removed_is_noted_with_the_shop()
    {
        var shop = await api.OpenedShopAsync();
        var siti = await shop.HiresNewAsync("staff");
        (await shop.Owner.PatchAsync($"{shop.Path}/members/{siti.Id}", new { role = "manager" })).Expecting(HttpStatusCode.OK);
        (await shop.Owner.DeleteAsync($"{shop.Path}/members/{siti.Id}")).Expecting(HttpStatusCode.OK);

        var lines = await shop.AuditAsync("action=update");

        lines
            .Take(2)
            .Select(line => line.Changes.ShouldHaveSingleItem())
            .ShouldBe([$"members.{siti.Id}.role: manager -> -", $"members.{siti.Id}.role: staff -> manager"]);
        lines[2].UserId.ShouldBe(siti.Id);
        lines[2].Changes.ShouldContain($"members.{siti.Id}.role: - -> staff");
        lines[3].UserId.ShouldBe(shop.Owner.Id);
        lines[3].Changes.ShouldContain(change => change.StartsWith("invitations.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_product_is_noted_with_its_properties_pictures_and_stock()
    {
        var shop = await api.OpenedShopAsync();
        var staff = await shop.HiresNewAsync("staff");
        var attributes = new { color = (string[])["white", "grey"], size = (string[])["30"] };
        var product = (await shop.PutsOnSaleAsync(new { stockQuantity = 20, attributes })).Id;
        var recolored = new { color = (string[])["white", "black"], size = (string[])["30"] };
        (await shop.Owner.PutAsync($"products/{product}", new { price = 9_500.5m, attributes = recolored })).Expecting(HttpStatusCode.OK);
        (await staff.PatchAsync($"products/{product}/stock", new { quantity = -5, reason = "Broken" })).Expecting(HttpStatusCode.OK);
        (await staff.UploadsAsync($"products/{product}/images", TestPictures.Png)).Expecting(HttpStatusCode.OK);
        (await shop.Owner.DeleteAsync($"products/{product}")).Expecting(HttpStatusCode.OK);

        var lines = await shop.AuditAsync($"entity=product&entityId={product}");

        lines.Select(line => line.Action).ShouldBe(["delete", "update", "update", "update", "create"]);
        lines.Select(line => line.UserId).ShouldBe([shop.Owner.Id, staff.Id, staff.Id, shop.Owner.Id, shop.Owner.Id]);
        lines[4].Changes.ShouldContain("attributes.color: - -> grey, white");
        lines[4].Changes.ShouldContain("stockQuantity: - -> 20");
        lines[3].Changes.ShouldBe(["price: 10000 -> 9500.5", "attributes.color: grey, white -> black, white"], ignoreOrder: true);
        lines[2].Changes.ShouldBe(["stockQuantity: 20 -> 15", "stock.reason: - -> Broken"], ignoreOrder: true);
        lines[1].Changes.Count(change => change.StartsWith("images.product_", StringComparison.Ordinal)).ShouldBe(3);
        lines[0].Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_view_and_a_change_that_changes_nothing_are_not_noted()
    {
        var shop = await api.OpenedShopAsync();
        var product = (await shop.PutsOnSaleAsync(new { brand = "Jaya" })).Id;
        (await api.Guest.GetAsync($"products/{product}")).Expecting(HttpStatusCode.OK);
        (await shop.Owner.PutAsync($"products/{product}", new { brand = "Jaya" })).Expecting(HttpStatusCode.OK);

        (await shop.AuditAsync($"entity=product&entityId={product}")).Select(line => line.Action).ShouldBe(["create"]);
    }

    [Fact]
    public async Task A_category_is_noted_from_its_making_to_its_deletion_for_administrators_alone()
    {
        var admin = await api.AdminAsync();
        var category = (await api.CreatesCategoryAsync(new { description = "Tiles" })).Id;
        (await admin.PatchAsync($"categories/{category}/toggle-status", new { })).Expecting(HttpStatusCode.OK);
        (await admin.DeleteAsync($"categories/{category}")).Expecting(HttpStatusCode.OK);

        var lines = await api.AuditAsync($"entity=category&entityId={category}");

        lines.Select(line => line.Action).ShouldBe(["delete", "update", "create"]);
        lines[2].Changes.ShouldContain("description: - -> Tiles");
        lines[1].Changes.ShouldBe(["isActive: true -> false"]);
        lines[0].Changes.ShouldContain("description: Tiles -> -");
        lines.ShouldAllBe(line => line.UserId == admin.Id && line.NumberOrNull("shopId") == null);
    }

    [Fact]
    public async Task An_owner_sees_the_own_shop_alone_and_not_where_people_were()
    {
        var owner = await api.VerifiedAsync("owner");
        var (shop, other) = (await owner.OpensShopAsync(api), await owner.OpensShopAsync(api));
        await shop.PutsOnSaleAsync();
        var admin = await api.AdminAsync();
        (await admin.PutAsync(shop.Path, new { address = "Jakarta" })).Expecting(HttpStatusCode.OK);

        var lines = await shop.AuditAsync();

        lines.Select(line => (line.Entity, line.Action)).ShouldBe([("shop", "update"), ("product", "create"), ("shop", "create")]);
        lines[0].Json.GetProperty("user").Text("username").ShouldBe(admin.Username);
        lines.ShouldAllBe(line => line.Json.Names().SequenceEqual(WhatOwnersSee));
        (await other.AuditAsync($"entity=shop&entityId={shop.Id}")).ShouldBeEmpty();
        (await owner.GetAsync($"{shop.Path}/audit?ipAddress=127.0.0.1")).Expecting(HttpStatusCode.BadRequest);
        (await owner.GetAsync($"{shop.Path}/audit?shopId={other.Id}")).Expecting(HttpStatusCode.BadRequest);
        (await owner.GetAsync($"{shop.Path}/audit?fields=ipAddress")).Expecting(HttpStatusCode.BadRequest);
        (await owner.GetAsync("audit")).Expecting(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_cursor_of_one_shops_audit_leads_into_no_other()
    {
        var owner = await api.VerifiedAsync("owner");
        var (shop, other) = (await owner.OpensShopAsync(api), await owner.OpensShopAsync(api));
        await shop.PutsOnSaleAsync();
        var first = await owner.GetAsync($"{shop.Path}/audit?limit=1");
        var cursor = first.Body.GetProperty("meta").GetProperty("pagination").Text("nextCursor");

        (await owner.GetAsync($"{other.Path}/audit?limit=1&cursor={cursor}")).Expecting(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_may_not_know_of_a_shop_finds_none_and_its_managers_and_staff_are_refused()
    {
        var shop = await api.OpenedShopAsync();
        var hidden = await api.OpenedShopAsync(about: new { isActive = false });
        var stranger = await api.VerifiedAsync("stranger");

        foreach (var role in new[] { "manager", "staff" })
        {
            var member = await shop.HiresNewAsync(role);
            (await member.GetAsync($"{shop.Path}/audit")).Expecting(HttpStatusCode.Forbidden);
        }

        (await stranger.GetAsync($"{shop.Path}/audit")).Expecting(HttpStatusCode.Forbidden);
        (await stranger.GetAsync("shops/424242424242/audit")).Expecting(HttpStatusCode.NotFound);
        (await api.Guest.GetAsync($"{shop.Path}/audit")).Expecting(HttpStatusCode.Unauthorized);
        (await hidden.AuditAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_many_changes_at_once_each_that_succeeded_is_noted_once_and_none_that_failed()
    {
        var shop = await api.OpenedShopAsync();
        var product = (await shop.PutsOnSaleAsync(new { stockQuantity = 10 })).Id;

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 25).Select(_ => shop.Owner.PatchAsync($"products/{product}/stock", new { quantity = -1 }))
        );

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(10);
        var lines = await shop.AuditAsync($"entity=product&entityId={product}&action=update");
        lines
            .Select(line => line.Changes.Single(change => change.StartsWith("stockQuantity", StringComparison.Ordinal)))
            .ShouldBe(Enumerable.Range(0, 10).Select(left => $"stockQuantity: {left + 1} -> {left}"), ignoreOrder: true);
    }

    [Fact]
    public async Task A_request_that_is_repeated_by_its_key_is_noted_once()
    {
        var shop = await api.OpenedShopAsync();
        void WithKey(HttpRequestMessage request) => request.Headers.Add("Idempotency-Key", "3b1f0b52-7a55-4b39-9b1c-2f6f2f9c9a01");
        var body = new
        {
            shopId = shop.Id,
            title = api.New("Product "),
            price = 1000,
            categoryId = await api.CategoryAsync(),
        };
        var first = (await shop.Owner.PostAsync("products", body, WithKey)).Expecting(HttpStatusCode.Created);
        (await shop.Owner.PostAsync("products", body, WithKey)).Expecting(HttpStatusCode.Created);

        var line = (await shop.AuditAsync("entity=product")).ShouldHaveSingleItem();
        line.EntityId.ShouldBe(first.Id);
    }

    [Fact]
    public async Task Nobody_writes_or_deletes_a_line_and_old_ones_go_when_their_time_is_over()
    {
        var admin = await api.AdminAsync();
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete })
        {
            (await admin.SendAsync(method, "audit", new { })).Expecting(HttpStatusCode.MethodNotAllowed);
        }

        var shop = await api.OpenedShopAsync();
        await api.CleanAuditAsync();
        (await api.AuditAsync($"shopId={shop.Id}")).Count.ShouldBe(1);

        // A clock of its own would be as old as the tests beside it: the job is asked a year and a day later.
        api.Clock.Skip(TimeSpan.FromDays(366));
        await api.CleanAuditAsync();
        await admin.LogsInAsync();
        (await api.AuditAsync($"shopId={shop.Id}")).ShouldBeEmpty();
        (await api.AuditAsync("action=login")).ShouldNotBeEmpty();
    }
}
