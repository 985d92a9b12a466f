using System.Net;
using System.Text.Json;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Pictures;

public sealed class ProductImageTests(ShopApi api) : IClassFixture<ShopApi>
{
    private static readonly long[] NoIds = [1];

    [Fact]
    public async Task A_product_gets_its_main_picture()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();

        var answer = await shop.Owner.UploadsAsync($"products/{product.Id}/image", TestPictures.Jpeg);

        answer.Expecting(HttpStatusCode.OK, "FILE_UPLOADED").Message.ShouldBe("Product image uploaded successfully");
        answer.Data.Names().ShouldBe(["id", "title", "imageUrl"]);
        answer.Data.Text("imageUrl").ShouldMatch(@"^http://[^/]+/uploads/products/product_\d{10}_[a-z0-9]{16}\.webp$");
        var read = await api.Guest.GetAsync($"products/{product.Id}?includeImages=true");
        read.Data.Text("imageUrl").ShouldBe(answer.Data.Text("imageUrl"));
        var image = read.Data.GetProperty("images").EnumerateArray().ShouldHaveSingleItem();
        image.Names().ShouldBe(["id", "imagePath", "imageUrl", "altText", "isPrimary", "sortOrder"]);
        image.Text("imageUrl").ShouldBe(answer.Data.Text("imageUrl"));
        image.Text("imagePath").ShouldBe(Path.GetFileName(PictureSteps.FileOf(answer.Data.Text("imageUrl"))));
        image.Text("altText").ShouldBe($"{product.Data.Text("title")} - Image 1");
        read.ETag.Split('-')[0].ShouldBe(answer.ETag.Split('-')[0]);
    }

    [Fact]
    public async Task A_gallery_is_filled_arranged_described_and_thinned_out()
    {
        var shop = await api.OpenedShopAsync();
        var path = (await shop.PutsOnSaleAsync()).PathOf();

        var added = await shop.Owner.UploadsAsync($"{path}/images", TestPictures.Jpeg, TestPictures.Png, TestPictures.WebP);
        added.Expecting(HttpStatusCode.OK, "FILE_UPLOADED");
        var (one, two, three) = (IdOf(added, 0), IdOf(added, 1), IdOf(added, 2));
        PrimaryOf(added).ShouldBe(one);

        var arranged = await shop.Owner.PutAsync($"{path}/images/order", new { ids = new[] { three, one, two } });
        arranged.Expecting(HttpStatusCode.OK, "RESOURCE_UPDATED");
        IdsOf(arranged).ShouldBe([three, one, two]);
        PrimaryOf(arranged).ShouldBe(one);

        var chosen = await shop.Owner.PatchAsync($"{path}/images/{two}", new { isPrimary = true, altText = "From behind" });
        PrimaryOf(chosen.Expecting(HttpStatusCode.OK, "RESOURCE_UPDATED")).ShouldBe(two);
        chosen.Data[2].Text("altText").ShouldBe("From behind");
        (await api.Guest.GetAsync(path)).Data.Text("imageUrl").ShouldBe(chosen.Data[2].Text("imageUrl"));

        (await shop.Owner.DeleteAsync($"{path}/images/{two}")).Expecting(HttpStatusCode.OK, "RESOURCE_DELETED");
        var left = await api.Guest.GetAsync($"{path}?includeImages=true");
        left.Data.GetProperty("images").EnumerateArray().Select(image => image.GetProperty("sortOrder").GetInt32()).ShouldBe([0, 1]);
        left.Data.Text("imageUrl").ShouldBe(left.Data.GetProperty("images")[0].Text("imageUrl"));
    }

    [Fact]
    public async Task A_new_main_picture_takes_the_place_of_the_old_one_in_the_gallery()
    {
        var shop = await api.OpenedShopAsync();
        var path = (await shop.PutsOnSaleAsync()).PathOf();
        var gallery = await shop.Owner.UploadsAsync($"{path}/images", TestPictures.Jpeg, TestPictures.Png);
        await shop.Owner.PatchAsync($"{path}/images/{IdOf(gallery, 1)}", new { isPrimary = true });

        var uploaded = await shop.Owner.UploadsAsync($"{path}/image", TestPictures.WebP);

        var read = await api.Guest.GetAsync($"{path}?includeImages=true");
        read.Data.Text("imageUrl").ShouldBe(uploaded.Data.Text("imageUrl"));
        read.Data.GetProperty("images")
            .EnumerateArray()
            .Select(image => image.Text("imageUrl"))
            .ShouldBe([gallery.Data[0].Text("imageUrl"), uploaded.Data.Text("imageUrl")]);
    }

    [Fact]
    public async Task The_main_picture_is_removed_and_the_next_one_shown()
    {
        var shop = await api.OpenedShopAsync();
        var path = (await shop.PutsOnSaleAsync()).PathOf();
        var gallery = await shop.Owner.UploadsAsync($"{path}/images", TestPictures.Jpeg, TestPictures.Png);

        (await shop.Owner.DeleteAsync($"{path}/image")).Expecting(HttpStatusCode.OK, "RESOURCE_DELETED");
        (await api.Guest.GetAsync(path)).Data.Text("imageUrl").ShouldBe(gallery.Data[1].Text("imageUrl"));

        (await shop.Owner.DeleteAsync($"{path}/image")).Expecting(HttpStatusCode.OK);
        (await api.Guest.GetAsync(path)).Data.GetProperty("imageUrl").ValueKind.ShouldBe(JsonValueKind.Null);
        (await shop.Owner.DeleteAsync($"{path}/image"))
            .Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND")
            .Message.ShouldBe("Picture not found");
    }

    [Fact]
    public async Task An_order_names_each_picture_once_and_one_picture_always_stands_for_the_product()
    {
        var shop = await api.OpenedShopAsync();
        var path = (await shop.PutsOnSaleAsync()).PathOf();
        var gallery = await shop.Owner.UploadsAsync($"{path}/images", TestPictures.Jpeg, TestPictures.Png);
        var (one, two) = (IdOf(gallery, 0), IdOf(gallery, 1));

        foreach (var ids in new long[][] { [], [one], [one, one], [one, two, 999_999], [one, 999_999] })
        {
            var refused = await shop.Owner.PutAsync($"{path}/images/order", new { ids });
            refused.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldBe(["ids"]);
        }

        (await shop.Owner.PutAsync($"{path}/images/order", new { })).FaultyFields.ShouldBe(["ids"]);
        (await shop.Owner.PatchAsync($"{path}/images/{one}", new { isPrimary = false })).FaultyFields.ShouldBe(["isPrimary"]);
        (await shop.Owner.PatchAsync($"{path}/images/{two}", new { isPrimary = false })).Expecting(HttpStatusCode.OK);
        (await shop.Owner.PatchAsync($"{path}/images/{two}", new { altText = new string('x', 201) })).FaultyFields.ShouldBe(["altText"]);
        (await shop.Owner.PatchAsync($"{path}/images/999999", new { isPrimary = true })).Expecting(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_gallery_holds_twenty_pictures()
    {
        var shop = await api.OpenedShopAsync();
        var path = (await shop.PutsOnSaleAsync()).PathOf();
        for (var times = 0; times < 2; times++)
        {
            (await shop.Owner.UploadsAsync($"{path}/images", Enumerable.Repeat(TestPictures.Png, 10))).Expecting(HttpStatusCode.OK);
        }

        var more = await shop.Owner.UploadsAsync($"{path}/images", TestPictures.Png);

        more.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldBe(["images"]);
        more.Data.GetProperty("errors")[0].Text("message").ShouldContain("at most 20 pictures");
        (await shop.Owner.UploadsAsync($"{path}/image", TestPictures.Png)).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Staff_look_after_pictures_and_strangers_do_not()
    {
        var shop = await api.OpenedShopAsync();
        var path = (await shop.PutsOnSaleAsync()).PathOf();
        var staff = await shop.HiresNewAsync("staff");
        var stranger = (await api.OpenedShopAsync()).Owner;

        (await staff.UploadsAsync($"{path}/image", TestPictures.Jpeg)).Expecting(HttpStatusCode.OK);
        // Refused before anything is read: what is sent does not matter.
        (await stranger.UploadsAsync($"{path}/image", [1, 2, 3])).Expecting(HttpStatusCode.Forbidden, "INSUFFICIENT_PERMISSIONS");
        await shop.Owner.PatchAsync(path, new { isActive = false });
        (await stranger.UploadsAsync($"{path}/image", TestPictures.Jpeg)).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
        (await stranger.PutAsync($"{path}/images/order", new { ids = NoIds })).Expecting(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_client_that_saw_another_version_changes_no_picture()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();
        var path = product.PathOf();
        var first = await shop.Owner.UploadsAsync($"{path}/image", TestPictures.Jpeg);

        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Delete })
        {
            using var form = TestPictures.Form("image", TestPictures.Png);
            var stale = await shop.Owner.SendAsync(
                method,
                $"{path}/image",
                form,
                request => request.Headers.TryAddWithoutValidation("If-Match", product.ETag)
            );
            stale.Expecting(HttpStatusCode.PreconditionFailed, "PRECONDITION_FAILED");
        }

        (
            await shop.Owner.DeleteAsync($"{path}/image", request => request.Headers.TryAddWithoutValidation("If-Match", first.ETag))
        ).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_upload_that_is_repeated_with_its_key_happens_once()
    {
        var shop = await api.OpenedShopAsync();
        var path = (await shop.PutsOnSaleAsync()).PathOf();
        var key = api.New("key");

        // Each form has another boundary, as each client draws one anew.
        var first = await SendAsync(TestPictures.Jpeg);
        var again = await SendAsync(TestPictures.Jpeg);
        var other = await SendAsync(TestPictures.Png);

        again.Text.ShouldBe(first.Expecting(HttpStatusCode.OK, "FILE_UPLOADED").Text);
        other.Expecting(HttpStatusCode.Conflict, "IDEMPOTENCY_KEY_REUSED");
        (await api.Guest.GetAsync($"{path}?includeImages=true")).Data.GetProperty("images").GetArrayLength().ShouldBe(1);

        async Task<Answer> SendAsync(byte[] picture)
        {
            using var form = TestPictures.Form("images", picture);
            return await shop.Owner.PostAsync($"{path}/images", form, request => request.Headers.Add("Idempotency-Key", key));
        }
    }

    private static long IdOf(Answer gallery, int place) => gallery.Data[place].GetProperty("id").GetInt64();

    private static IEnumerable<long> IdsOf(Answer gallery) =>
        gallery.Data.EnumerateArray().Select(image => image.GetProperty("id").GetInt64());

    private static long PrimaryOf(Answer gallery) =>
        gallery.Data.EnumerateArray().Single(image => image.GetProperty("isPrimary").GetBoolean()).GetProperty("id").GetInt64();
}
