using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Notifications;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Pictures;

/// <summary>No picture without a row, no row without a picture: also when storage fails, two race, or nothing comes of an upload.</summary>
public sealed class PictureLifecycleTests : IAsyncLifetime
{
    private readonly FragileStore store = new();
    private readonly ShopApi api;

    public PictureLifecycleTests() => api = new ShopApi { Variation = new ShopVariation { Replace = services => store.Wrap(services) } };

    public ValueTask InitializeAsync() => api.InitializeAsync();

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Fact]
    public async Task Replacing_a_picture_removes_the_old_one()
    {
        var jane = await api.VerifiedAsync("jane");
        await jane.UploadsAsync("auth/avatar", TestPictures.Jpeg);

        var second = await jane.UploadsAsync("auth/avatar", TestPictures.Png);

        await OnlyAsync(PictureSteps.FileOf(second.Data.Text("avatarUrl")));
    }

    [Fact]
    public async Task Deleting_pictures_and_categories_removes_them()
    {
        var admin = await api.AdminAsync();
        var category = await api.CreatesCategoryAsync();
        var shop = await api.OpenedShopAsync();
        var path = (await shop.PutsOnSaleAsync()).PathOf();
        await admin.UploadsAsync($"categories/{category.Id}/image", TestPictures.Jpeg);
        var gallery = await shop.Owner.UploadsAsync($"{path}/images", TestPictures.Jpeg, TestPictures.Png);

        (await admin.DeleteAsync($"categories/{category.Id}")).Expecting(HttpStatusCode.OK);
        (await shop.Owner.DeleteAsync($"{path}/image")).Expecting(HttpStatusCode.OK);

        await OnlyAsync(PictureSteps.FileOf(gallery.Data[1].Text("imageUrl")));
    }

    [Fact]
    public async Task The_pictures_of_a_deleted_product_stay_for_its_orders()
    {
        var shop = await api.OpenedShopAsync();
        var path = (await shop.PutsOnSaleAsync()).PathOf();
        var url = (await shop.Owner.UploadsAsync($"{path}/image", TestPictures.Jpeg)).Data.Text("imageUrl");

        (await shop.Owner.DeleteAsync(path)).Expecting(HttpStatusCode.OK);
        api.Clock.Skip(RemovePicture.Grace);

        await OnlyAsync(PictureSteps.FileOf(url));
    }

    [Fact]
    public async Task A_picture_that_storage_did_not_remove_is_removed_later()
    {
        var jane = await api.VerifiedAsync("jane");
        await jane.UploadsAsync("auth/avatar", TestPictures.Jpeg);
        store.FailsToRemove = true;

        var second = await jane.UploadsAsync("auth/avatar", TestPictures.Png);
        second.Expecting(HttpStatusCode.OK);
        await UntilAsync(async () => await FailuresAsync() == 1);
        api.PictureFiles.Count.ShouldBe(2);

        store.FailsToRemove = false;
        api.Clock.Skip(OutboxRetries.Delays[0]);
        await OnlyAsync(PictureSteps.FileOf(second.Data.Text("avatarUrl")));
    }

    [Fact]
    public async Task A_picture_that_storage_does_not_take_changes_nothing()
    {
        var shop = await api.OpenedShopAsync();
        var path = (await shop.PutsOnSaleAsync()).PathOf();
        var first = await shop.Owner.UploadsAsync($"{path}/image", TestPictures.Jpeg);
        store.FailsToPut = 2;

        // The first of them is kept, the second is not.
        var refused = await shop.Owner.UploadsAsync($"{path}/images", TestPictures.Jpeg, TestPictures.Png);

        refused.Expecting(HttpStatusCode.ServiceUnavailable, "SERVICE_UNAVAILABLE").Header("Retry-After").ShouldNotBeNull();
        (await api.Guest.GetAsync($"{path}?includeImages=true")).Data.GetProperty("images").GetArrayLength().ShouldBe(1);
        api.Clock.Skip(RemovePicture.Grace);
        await OnlyAsync(PictureSteps.FileOf(first.Data.Text("imageUrl")));
    }

    [Fact]
    public async Task A_picture_whose_row_was_never_saved_goes_after_a_while()
    {
        var jane = await api.VerifiedAsync("jane");
        // Somebody else changes the account while the picture is being stored.
        store.AfterPut = async () =>
        {
            await using var context = api.Database();
            await context.Users.Where(user => user.Id == jane.Id).ExecuteUpdateAsync(user => user.SetProperty(one => one.Version, 99));
        };

        var refused = await jane.PostAsync(
            "auth/avatar",
            TestPictures.Form("image", TestPictures.Jpeg),
            request => request.Headers.TryAddWithoutValidation("If-Match", "\"1-0\"")
        );
        refused.Expecting(HttpStatusCode.PreconditionFailed);
        await api.DeliversAsync();
        api.PictureFiles.Count.ShouldBe(1);

        api.Clock.Skip(RemovePicture.Grace);
        await OnlyAsync();
    }

    [Fact]
    public async Task A_picture_that_is_shown_outlives_its_promise()
    {
        var jane = await api.VerifiedAsync("jane");
        var url = (await jane.UploadsAsync("auth/avatar", TestPictures.Jpeg)).Data.Text("avatarUrl");

        api.Clock.Skip(RemovePicture.Grace);
        (await api.DeliversAsync()).ShouldBeGreaterThan(0);

        await OnlyAsync(PictureSteps.FileOf(url));
        (await api.Guest.LoadAsync(url)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_many_who_replace_a_picture_at_once_one_stays()
    {
        var shop = await api.OpenedShopAsync();
        var path = (await shop.PutsOnSaleAsync()).PathOf();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => shop.Owner.UploadsAsync($"{path}/image", TestPictures.Jpeg)));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        var read = await api.Guest.GetAsync($"{path}?includeImages=true");
        read.Data.GetProperty("images").GetArrayLength().ShouldBe(1);
        await OnlyAsync(PictureSteps.FileOf(read.Data.Text("imageUrl")));
        store.Puts.ShouldBe(6);
    }

    [Fact]
    public async Task Of_many_who_add_pictures_at_once_none_is_lost()
    {
        var shop = await api.OpenedShopAsync();
        var path = (await shop.PutsOnSaleAsync()).PathOf();

        await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => shop.Owner.UploadsAsync($"{path}/images", TestPictures.Jpeg, TestPictures.Png))
        );

        var read = await api.Guest.GetAsync($"{path}?includeImages=true");
        var images = read.Data.GetProperty("images").EnumerateArray().ToList();
        images.Select(image => image.GetProperty("sortOrder").GetInt32()).ShouldBe(Enumerable.Range(0, 10));
        images.Count(image => image.GetProperty("isPrimary").GetBoolean()).ShouldBe(1);
        await OnlyAsync([.. images.Select(image => PictureSteps.FileOf(image.Text("imageUrl")))]);
    }

    private async Task OnlyAsync(params string[] files)
    {
        await UntilAsync(async () =>
        {
            await api.DeliversAsync();
            return api.PictureFiles.Order(StringComparer.Ordinal).SequenceEqual(files.Order(StringComparer.Ordinal));
        });
        api.PictureFiles.ShouldBe(files, ignoreOrder: true);
    }

    private async Task<int> FailuresAsync()
    {
        await using var context = api.Database();
        return await context.OutboxMessages.CountAsync(message => message.Type == RemovePicture.Type && message.LastError != null);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await condition() && !patience.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>The real store, which fails when a test says so.</summary>
    private sealed class FragileStore
    {
        private int puts;

        public bool FailsToRemove { get; set; }

        /// <summary>Which put from now on fails; 0 for none.</summary>
        public int FailsToPut { get; set; }

        public Func<Task> AfterPut { get; set; } = () => Task.CompletedTask;

        public int Puts => puts;

        public void Wrap(IServiceCollection services)
        {
            var real = services.Single(service => service.ServiceType == typeof(IPictureStore));
            services.AddScoped<IPictureStore>(provider => new Wrapped((IPictureStore)real.ImplementationFactory!(provider), this));
        }

        private sealed class Wrapped(IPictureStore real, FragileStore fragile) : IPictureStore
        {
            public string PathOf(PictureName name) => real.PathOf(name);

            public async Task PutAsync(PictureName name, Picture picture, CancellationToken ct)
            {
                Interlocked.Increment(ref fragile.puts);
                if (fragile.FailsToPut > 0 && --fragile.FailsToPut == 0)
                {
                    throw new UnavailableException("The disk is full.");
                }

                await real.PutAsync(name, picture, ct);
                await fragile.AfterPut();
            }

            public Task RemoveAsync(string path, CancellationToken ct) =>
                fragile.FailsToRemove ? throw new UnavailableException("The disk is away.") : real.RemoveAsync(path, ct);
        }
    }
}
