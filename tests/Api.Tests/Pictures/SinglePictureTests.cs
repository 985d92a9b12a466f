using System.Net;
using System.Text.Json;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Pictures;

/// <summary>What has one picture: a category, a shop, a user.</summary>
public sealed class SinglePictureTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task A_category_gets_a_picture_and_loses_it()
    {
        var admin = await api.AdminAsync();
        var category = await api.CreatesCategoryAsync();
        var path = $"categories/{category.Id}";

        var answer = await admin.UploadsAsync($"{path}/image", TestPictures.Png);

        answer.Expecting(HttpStatusCode.OK, "FILE_UPLOADED").Message.ShouldBe("Category image uploaded successfully");
        answer.Data.Names().ShouldBe(["id", "name", "imageUrl"]);
        answer.Data.Text("imageUrl").ShouldMatch(@"/uploads/categories/category_\d{10}_[a-z0-9]{16}\.webp$");
        (await api.Guest.GetAsync(path)).Data.Text("imageUrl").ShouldBe(answer.Data.Text("imageUrl"));
        (await (await api.VerifiedAsync("jane")).UploadsAsync($"{path}/image", TestPictures.Png)).Expecting(HttpStatusCode.Forbidden);
        await IsRemovedAsync(admin, $"{path}/image", path, "imageUrl");
        (await admin.UploadsAsync("categories/999999/image", TestPictures.Png)).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
    }

    [Fact]
    public async Task A_shop_gets_a_logo_and_loses_it()
    {
        var shop = await api.OpenedShopAsync();
        var staff = await shop.HiresNewAsync("staff");

        var answer = await shop.Owner.UploadsAsync($"{shop.Path}/logo", TestPictures.Png);

        answer.Expecting(HttpStatusCode.OK, "FILE_UPLOADED").Data.Names().ShouldBe(["id", "name", "logoUrl"]);
        answer.Data.Text("logoUrl").ShouldMatch(@"/uploads/shops/shop_\d{10}_[a-z0-9]{16}\.webp$");
        (await api.Guest.GetAsync(shop.Path)).Data.Text("logoUrl").ShouldBe(answer.Data.Text("logoUrl"));
        (await staff.UploadsAsync($"{shop.Path}/logo", TestPictures.Png)).Expecting(HttpStatusCode.Forbidden, "INSUFFICIENT_PERMISSIONS");
        await IsRemovedAsync(shop.Owner, $"{shop.Path}/logo", shop.Path, "logoUrl");
    }

    [Fact]
    public async Task A_user_shows_a_face_and_takes_it_away()
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await jane.UploadsAsync("auth/avatar", TestPictures.Png);

        answer.Expecting(HttpStatusCode.OK, "FILE_UPLOADED").Data.Names().ShouldBe(["id", "username", "avatarUrl"]);
        answer.Data.Text("avatarUrl").ShouldMatch(@"/uploads/users/user_\d{10}_[a-z0-9]{16}\.webp$");
        (await jane.GetAsync("auth/me")).Data.Text("avatarUrl").ShouldBe(answer.Data.Text("avatarUrl"));
        (await api.Guest.UploadsAsync("auth/avatar", TestPictures.Png)).Expecting(HttpStatusCode.Unauthorized, "MISSING_TOKEN");
        await IsRemovedAsync(jane, "auth/avatar", "auth/me", "avatarUrl");
    }

    [Fact]
    public async Task A_logo_and_an_avatar_may_come_under_their_own_names()
    {
        var shop = await api.OpenedShopAsync();

        (await shop.Owner.PostAsync($"{shop.Path}/logo", TestPictures.Form("logo", TestPictures.Png))).Expecting(HttpStatusCode.OK);
        (await shop.Owner.PostAsync("auth/avatar", TestPictures.Form("avatar", TestPictures.Png))).Expecting(HttpStatusCode.OK);
    }

    private static async Task IsRemovedAsync(Person person, string picture, string owner, string property)
    {
        (await person.DeleteAsync(picture)).Expecting(HttpStatusCode.OK, "RESOURCE_DELETED");
        (await person.GetAsync(owner)).Data.GetProperty(property).ValueKind.ShouldBe(JsonValueKind.Null);
        (await person.DeleteAsync(picture)).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
    }
}
