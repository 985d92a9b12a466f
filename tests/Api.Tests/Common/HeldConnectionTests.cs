using System.Net;
using ShopClean.Api.Tests.Pictures;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Common;

/// <summary>Requests with an <c>Idempotency-Key</c> that wait for something else hold no connection meanwhile.</summary>
public sealed class HeldConnectionTests : IAsyncLifetime
{
    private const int Uploads = 30;
    private readonly HeldTransformer transformer = new();
    private readonly ShopApi api;

    public HeldConnectionTests() =>
        api = new ShopApi
        {
            Variation = new ShopVariation
            {
                Connection = ";Maximum Pool Size=12;Timeout=5",
                Replace = services => transformer.Wrap(services),
            },
        };

    public ValueTask InitializeAsync() => api.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        transformer.Release();
        return api.DisposeAsync();
    }

    [Fact]
    public async Task The_catalogue_is_read_while_more_uploads_wait_than_there_are_connections()
    {
        // Given
        var people = new List<Person>();
        for (var number = 0; number < Uploads; number++)
        {
            people.Add(await api.VerifiedAsync("jane"));
        }

        transformer.Hold();
        var uploads = people.ConvertAll(UploadAsync);
        await ShopApi.UntilAsync(() => Task.FromResult(transformer.Begun > 0));
        // When
        for (var times = 0; times < 20; times++)
        {
            (await api.Guest.GetAsync("products")).Expecting(HttpStatusCode.OK);
        }

        // Then
        uploads.ShouldAllBe(upload => !upload.IsCompleted);
        transformer.Release();
        (await Task.WhenAll(uploads)).ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_repeat_that_comes_too_early_is_told_to_wait_and_gets_the_first_answer_later()
    {
        // Given
        var jane = await api.VerifiedAsync("jane");
        transformer.Hold();
        var first = UploadAsync(jane);
        await ShopApi.UntilAsync(() => Task.FromResult(transformer.Begun > 0));
        // When
        var early = await UploadAsync(jane);
        transformer.Release();
        var answer = (await first).Expecting(HttpStatusCode.OK);
        var late = await UploadAsync(jane);
        // Then
        early.Expecting(HttpStatusCode.Conflict, "RESOURCE_IN_USE").Header("Retry-After").ShouldBe("5");
        late.Expecting(HttpStatusCode.OK).Text.ShouldBe(answer.Text);
        transformer.Begun.ShouldBe(1);
    }

    private static async Task<Answer> UploadAsync(Person person)
    {
        using var form = TestPictures.Form("image", TestPictures.Jpeg);
        return await person.PostAsync("auth/avatar", form, request => request.Headers.Add("Idempotency-Key", "avatar"));
    }
}
