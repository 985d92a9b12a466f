using System.Net;
using Microsoft.EntityFrameworkCore;
using ShopClean.Infrastructure.Mail;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Catalogue;

public sealed class StaffEditTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task Owner_managers_and_administrators_hear_of_what_staff_changed()
    {
        var admin = await api.AdminAsync();
        var shop = await api.OpenedShopAsync();
        var (manager, staff) = (await shop.HiresNewAsync("manager"), await shop.HiresNewAsync("staff"));
        const string Phone = "+6281234567890";
        await api.ChangeUserAsync(shop.Owner, (owner, now) => owner.Describe(owner.Username, Phone, "id", now));
        await api.ChangeUserAsync(shop.Owner, (owner, now) => owner.VerifyPhone(now));
        var product = await shop.PutsOnSaleAsync(new { title = "Vas <Biru>", stockQuantity = 20 });

        (await staff.PatchAsync($"products/{product.Id}/stock", new { quantity = -5 })).Expecting(HttpStatusCode.OK);

        foreach (var told in new[] { manager, admin })
        {
            var mail = await NewsToAsync(told);
            mail.Subject.ShouldBe($"{staff.Username} changed \"Vas <Biru>\"");
            mail.Text.ShouldContain("stock 20 → 15");
            mail.Html.ShouldContain("Vas &lt;Biru&gt;");
            mail.Html.ShouldNotContain("<a ");
        }

        (await api.Mailbox.MailsToAsync(staff.Email)).ShouldNotContain(mail => IsNews(mail));
        var sms = await api.Mailbox.SmsToAsync(Phone);
        sms.Text.ShouldBe($"ShopClean: {staff.Username} (staf {shop.Name}) mengubah \"Vas <Biru>\": stok 20 → 15");
        (await api.Mailbox.MailToAsync(shop.Owner.Email)).Subject.ShouldBe($"{staff.Username} mengubah \"Vas <Biru>\"");
    }

    [Fact]
    public async Task A_picture_that_staff_uploaded_is_news_too()
    {
        var shop = await api.OpenedShopAsync();
        var staff = await shop.HiresNewAsync("staff");
        var product = await shop.PutsOnSaleAsync();

        (await staff.UploadsAsync($"products/{product.Id}/image", TestPictures.Jpeg)).Expecting(HttpStatusCode.OK);

        (await api.Mailbox.MailToAsync(shop.Owner.Email)).Text.ShouldContain("UTC: pictures.");
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("manager")]
    [InlineData("admin")]
    public async Task What_others_change_is_nobodys_news(string who)
    {
        var shop = await api.OpenedShopAsync();
        var editor = who switch
        {
            "owner" => shop.Owner,
            "admin" => await api.AdminAsync(),
            _ => await shop.HiresNewAsync(who),
        };
        var product = await shop.PutsOnSaleAsync();

        (await editor.PatchAsync($"products/{product.Id}", new { discount = 10 })).Expecting(HttpStatusCode.OK);

        (await StaffEditsAsync(shop.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task A_change_that_changes_nothing_or_fails_is_no_news_either()
    {
        var shop = await api.OpenedShopAsync();
        var staff = await shop.HiresNewAsync("staff");
        var product = await shop.PutsOnSaleAsync(new { stockQuantity = 3 });

        (await staff.PatchAsync($"products/{product.Id}", new { stockQuantity = 3 })).Expecting(HttpStatusCode.OK);
        (await staff.PatchAsync($"products/{product.Id}/stock", new { quantity = -4 })).Expecting(HttpStatusCode.Conflict);

        (await StaffEditsAsync(shop.Id)).ShouldBe(0);
    }

    private async Task<int> StaffEditsAsync(long shop)
    {
        await using var context = api.Database();
        return await context.OutboxMessages.CountAsync(message => message.Type == "staff-edit" && message.Recipient == $"shop {shop}");
    }

    // Whoever was invited to the shop may have got a mail before.
    private async Task<CapturedMail> NewsToAsync(Person person)
    {
        CapturedMail? news = null;
        await ShopApi.UntilAsync(async () => (news = (await api.Mailbox.MailsToAsync(person.Email)).FirstOrDefault(IsNews)) is not null);
        return news!;
    }

    private static bool IsNews(CapturedMail mail) => mail.Subject.Contains(" changed ", StringComparison.Ordinal);
}
