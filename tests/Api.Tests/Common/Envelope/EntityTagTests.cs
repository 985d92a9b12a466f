using System.Net;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Common.Envelope;

public sealed class EntityTagTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task Each_change_of_a_product_answers_the_tag_for_the_next_one()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync(new { stockQuantity = 5 });
        var path = product.PathOf();

        var withdrawn = await ChangeAsync(product.ETag, HttpMethod.Patch, "toggle-status");
        var featured = await ChangeAsync(withdrawn.ETag, HttpMethod.Patch, "toggle-featured");
        var sold = await ChangeAsync(featured.ETag, HttpMethod.Patch, "stock", new { quantity = -1 });
        using var form = TestPictures.Form("images", TestPictures.Png, TestPictures.Jpeg);
        var added = await ChangeAsync(sold.ETag, HttpMethod.Post, "images", form);
        var ids = added.Data.EnumerateArray().Select(image => image.GetProperty("id").GetInt64()).Reverse().ToList();
        var arranged = await ChangeAsync(added.ETag, HttpMethod.Put, "images/order", new { ids });
        var described = await ChangeAsync(arranged.ETag, HttpMethod.Patch, $"images/{ids[0]}", new { altText = "The back" });

        var late = await SendAsync(withdrawn.ETag, HttpMethod.Patch, "toggle-status");
        late.Expecting(HttpStatusCode.PreconditionFailed, "PRECONDITION_FAILED");
        VersionOf(await shop.Owner.GetAsync(path)).ShouldBe(VersionOf(described));

        async Task<Answer> ChangeAsync(string tag, HttpMethod method, string what, object? body = null) =>
            (await SendAsync(tag, method, what, body)).Expecting(HttpStatusCode.OK);

        Task<Answer> SendAsync(string tag, HttpMethod method, string what, object? body = null) =>
            shop.Owner.SendAsync(method, $"{path}/{what}", body, IfMatch(tag));
    }

    [Fact]
    public async Task Each_change_of_a_category_answers_the_tag_for_the_next_one()
    {
        var admin = await api.AdminAsync();
        var category = await api.CreatesCategoryAsync();
        var path = $"categories/{category.Id}";

        var hidden = await admin.SendAsync(HttpMethod.Patch, $"{path}/toggle-status", body: null, IfMatch(category.ETag));

        hidden.Expecting(HttpStatusCode.OK).Data.Names().ShouldBe(["id", "name", "isActive"]);
        (await admin.PutAsync(path, new { sortOrder = 3 }, IfMatch(category.ETag))).Expecting(HttpStatusCode.PreconditionFailed);
        (await admin.PutAsync(path, new { sortOrder = 3 }, IfMatch(hidden.ETag))).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_change_of_a_shops_people_answers_the_shops_tag_for_the_next_one()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await api.VerifiedAsync("bob");
        var path = $"{shop.Path}/members";
        var seen = (await shop.Owner.GetAsync(shop.Path)).ETag;

        var invited = await shop.Owner.PostAsync(path, new { userId = bob.Id, role = "staff" }, IfMatch(seen));
        var joined = await bob.PostAsync($"auth/invitations/{invited.Expecting(HttpStatusCode.Created).Id}/accept");
        var promoted = await shop.Owner.PatchAsync($"{path}/{bob.Id}", new { role = "manager" }, IfMatch(joined.ETag));

        promoted.Expecting(HttpStatusCode.OK).Data.Names().ShouldBe(["userId", "username", "role", "joinedAt"]);
        (await shop.Owner.DeleteAsync($"{path}/{bob.Id}", IfMatch(joined.ETag))).Expecting(HttpStatusCode.PreconditionFailed);
        (await shop.Owner.DeleteAsync($"{path}/{bob.Id}", IfMatch(promoted.ETag))).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_login_that_is_shown_changes_the_tag_but_no_version()
    {
        var jane = await api.VerifiedAsync("jane");
        var before = await jane.GetAsync("auth/me");

        await jane.LogsInAsync();

        var after = await jane.GetAsync("auth/me", request => request.Headers.TryAddWithoutValidation("If-None-Match", before.ETag));
        after.Expecting(HttpStatusCode.OK).Data.Text("lastLogin").ShouldNotBe(before.Data.Text("lastLogin"));
        VersionOf(after).ShouldBe(VersionOf(before));
    }

    private static string VersionOf(Answer answer) => answer.ETag.Split('-')[0];

    private static Action<HttpRequestMessage> IfMatch(string tag) => request => request.Headers.TryAddWithoutValidation("If-Match", tag);
}
