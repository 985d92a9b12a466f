using System.Net;
using Microsoft.EntityFrameworkCore;
using ShopClean.Api.Tests.Pictures;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Common;

/// <summary>Whose attempt counts where two carry out one request.</summary>
public sealed class IdempotencyLeaseTests : IAsyncLifetime
{
    private readonly HeldTransformer transformer = new();
    private readonly ShopApi api;

    public IdempotencyLeaseTests() =>
        api = new ShopApi { Variation = new ShopVariation { Replace = services => transformer.Wrap(services) } };

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => api.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        transformer.Release();
        return api.DisposeAsync();
    }

    [Fact]
    public async Task An_attempt_that_lost_its_key_changes_nothing()
    {
        // Given an attempt that was slower than its lease, while another one took the key over
        var jane = await api.VerifiedAsync("jane");
        transformer.Hold();
        var slow = UploadAsync(jane);
        await ShopApi.UntilAsync(() => Task.FromResult(transformer.Begun > 0));
        await ChangeKeysAsync(keys => keys.ExecuteUpdateAsync(key => key.SetProperty(one => one.Owner, Guid.NewGuid()), Ended));
        // When
        transformer.Release();
        var answer = await slow;
        // Then
        answer.Expecting(HttpStatusCode.Conflict, "RESOURCE_IN_USE").Header("Retry-After").ShouldNotBeNull();
        await using var database = api.Database();
        (await database.Users.SingleAsync(user => user.Id == jane.Id, Ended)).AvatarPath.ShouldBeNull();
    }

    [Fact]
    public async Task A_failure_that_a_retry_may_overcome_leaves_no_key()
    {
        var (jane, key) = (await api.VerifiedAsync("jane"), api.New("key"));

        var crashed = await jane.PostAsync(
            "shops",
            new { name = api.New("Shop ") },
            request =>
            {
                request.Headers.Add("Idempotency-Key", key);
                request.Headers.Add(RequestWatch.CrashHeader, "The database says no");
            }
        );

        crashed.Expecting(HttpStatusCode.InternalServerError);
        await ChangeKeysAsync(async keys => (await keys.CountAsync(Ended)).ShouldBe(0));
    }

    private static async Task<Answer> UploadAsync(Person person)
    {
        using var form = TestPictures.Form("image", TestPictures.Jpeg);
        return await person.PostAsync("auth/avatar", form, request => request.Headers.Add("Idempotency-Key", "avatar"));
    }

    private async Task ChangeKeysAsync(Func<IQueryable<IdempotencyKey>, Task> change)
    {
        await using var database = api.Database();
        await change(database.Set<IdempotencyKey>());
    }
}
