using System.Net;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Pictures.Cloudinary;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Pictures;

public sealed class CloudinaryTests : IAsyncLifetime
{
    private FakeCloudinary cloudinary = null!;
    private ShopApi api = null!;

    public async ValueTask InitializeAsync()
    {
        cloudinary = await FakeCloudinary.StartAsync();
        api = await OpenAsync(FakeCloudinary.Secret);
    }

    public async ValueTask DisposeAsync()
    {
        await api.DisposeAsync();
        await cloudinary.DisposeAsync();
    }

    [Fact]
    public async Task A_picture_is_sent_signed_and_shown_where_it_is_delivered()
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await jane.UploadsAsync("auth/avatar", TestPictures.PhoneJpeg);

        var url = answer.Expecting(HttpStatusCode.OK, "FILE_UPLOADED").Data.Text("avatarUrl");
        var (id, content) = cloudinary.Kept.ShouldHaveSingleItem();
        id.ShouldMatch(@"^users/user_\d{10}_[a-z0-9]{16}$");
        url.ShouldBe($"https://cdn.example.com/{FakeCloudinary.Cloud}/image/upload/c_fill,g_center,h_800,q_80,w_800/v1/{id}.webp");
        cloudinary.Requests[0]["eager"].ShouldBe("c_fill,g_center,h_800,q_80,w_800/webp");
        Vips.ChunksOf(content).ShouldNotContain("EXIF");
        api.PictureFiles.ShouldBeEmpty();
        (await jane.GetAsync("auth/me")).Data.Text("avatarUrl").ShouldBe(url);
    }

    [Fact]
    public async Task A_replaced_picture_is_destroyed_in_the_caches_too()
    {
        var jane = await api.VerifiedAsync("jane");
        await jane.UploadsAsync("auth/avatar", TestPictures.Jpeg);
        var old = cloudinary.Kept.Keys.Single();

        await jane.UploadsAsync("auth/avatar", TestPictures.Png);
        await UntilAsync(() => cloudinary.Kept.Count == 1);

        cloudinary.Kept.Keys.ShouldNotContain(old);
        var destroyed = cloudinary.Requests[^1];
        (destroyed["public_id"], destroyed["invalidate"]).ShouldBe((old, "true"));
    }

    [Fact]
    public async Task A_server_that_stumbles_is_asked_again()
    {
        cloudinary.Failures = 2;

        (await (await api.VerifiedAsync("jane")).UploadsAsync("auth/avatar", TestPictures.Jpeg)).Expecting(HttpStatusCode.OK);

        cloudinary.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_server_that_is_away_is_told_and_nothing_changes()
    {
        cloudinary.Failures = 1 + CloudinaryClient.Retries;
        var jane = await api.VerifiedAsync("jane");

        (await jane.UploadsAsync("auth/avatar", TestPictures.Jpeg)).Expecting(HttpStatusCode.ServiceUnavailable, "SERVICE_UNAVAILABLE");

        cloudinary.Count.ShouldBe(1 + CloudinaryClient.Retries);
        (await jane.GetAsync("auth/me")).Data.GetProperty("avatarUrl").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task A_picture_that_was_not_destroyed_is_destroyed_later()
    {
        var jane = await api.VerifiedAsync("jane");
        await jane.UploadsAsync("auth/avatar", TestPictures.Jpeg);
        cloudinary.Failures = 1 + CloudinaryClient.Retries;

        (await jane.DeleteAsync("auth/avatar")).Expecting(HttpStatusCode.OK);
        await UntilAsync(() => cloudinary.Failures == 0);
        cloudinary.Kept.Count.ShouldBe(1);

        await UntilAsync(async () =>
        {
            api.Clock.Skip(OutboxRetries.Delays[0]);
            await api.DeliversAsync();
            return cloudinary.Kept.Count == 0;
        });
        cloudinary.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_secret_is_refused_and_no_secret_is_told()
    {
        await using var other = await OpenAsync("another-secret");

        var refused = await (await other.VerifiedAsync("jane")).UploadsAsync("auth/avatar", TestPictures.Jpeg);

        refused.Expecting(HttpStatusCode.ServiceUnavailable, "SERVICE_UNAVAILABLE").Text.ShouldNotContain("secret");
        cloudinary.Count.ShouldBe(1);
        cloudinary.Kept.ShouldBeEmpty();
        await using var context = other.Database();
        (await context.OutboxMessages.Select(message => message.Payload).ToListAsync(TestContext.Current.CancellationToken)).ShouldAllBe(
            payload => !payload.Contains("secret")
        );
    }

    [Fact]
    public void A_signature_is_that_of_the_documentation()
    {
        CloudinaryAccount.TryParse("cloudinary://1234:abcd@Demo", out var account).ShouldBeTrue();

        // The documentation's example string, by SHA-256.
        account
            .Sign([new("timestamp", "1315060510"), new("public_id", "sample_image")])
            .ShouldBe("e3c44b54e67a3ecc918f5d7236ca5faa36250ea8a8cd6cbabfd2d6bb2453acac");
        (account.Cloud, account.Key).ShouldBe(("Demo", "1234"));
    }

    [Theory]
    [InlineData("cloudinary://1234@demo")]
    [InlineData("cloudinary://1234:abcd@")]
    [InlineData("https://1234:abcd@demo")]
    [InlineData("1234:abcd@demo")]
    public void An_account_without_its_parts_is_a_fault_that_shows_nothing(string url)
    {
        var result = new CloudinaryOptionsValidator().Validate(name: null, new CloudinaryOptions { Url = url });

        result.Failures.ShouldHaveSingleItem().ShouldNotContain("abcd");
    }

    private async Task<ShopApi> OpenAsync(string secret)
    {
        var opened = new ShopApi
        {
            Variation = new ShopVariation
            {
                Settings = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Cloudinary:Url"] = $"cloudinary://{FakeCloudinary.Key}:{secret}@{FakeCloudinary.Cloud}",
                    ["Cloudinary:ApiUrl"] = cloudinary.Address.ToString(),
                    ["Cloudinary:DeliveryUrl"] = "https://cdn.example.com",
                },
            },
        };
        await opened.InitializeAsync();
        return opened;
    }

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await condition() && !patience.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
