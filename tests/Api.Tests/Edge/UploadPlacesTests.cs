using System.Net;
using ShopClean.Api.Tests.Pictures;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Edge;

/// <summary>One user's uploads do not keep others from uploading.</summary>
public sealed class UploadPlacesTests : IAsyncLifetime
{
    private readonly HeldTransformer transformer = new();
    private readonly ShopApi api;

    public UploadPlacesTests() =>
        api = new ShopApi
        {
            Variation = new ShopVariation
            {
                Settings = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Images:MaxConcurrent"] = "16",
                    ["Uploads:MaxWaitSeconds"] = "15",
                },
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
    public async Task A_user_has_three_uploads_at_once_and_others_are_served_meanwhile()
    {
        // Given
        var (jane, john) = (await api.VerifiedAsync("jane"), await api.VerifiedAsync("john"));
        transformer.Hold();
        var janes = Enumerable.Range(0, 6).Select(_ => UploadAsync(jane)).ToList();
        await ShopApi.UntilAsync(() => Task.FromResult(transformer.Begun == 3));
        // When
        var johns = UploadAsync(john);
        await ShopApi.UntilAsync(() => Task.FromResult(transformer.Begun == 4));
        transformer.Release();
        // Then
        (await johns).Expecting(HttpStatusCode.OK);
        (await Task.WhenAll(janes)).ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_has_too_many_waiting_or_waits_too_long_is_told_to_come_back()
    {
        // Given three that run and ten that wait
        var jane = await api.VerifiedAsync("jane");
        transformer.Hold();
        var uploads = Enumerable.Range(0, 14).Select(_ => UploadAsync(jane)).ToList();
        // When
        var beyond = await await Task.WhenAny(uploads);
        await ShopApi.UntilAsync(() => Task.FromResult(uploads.Count(upload => upload.IsCompleted) == 11));
        transformer.Release();
        // Then
        beyond.Expecting(HttpStatusCode.ServiceUnavailable, "SERVICE_UNAVAILABLE").Header("Retry-After").ShouldBe("5");
        var answers = await Task.WhenAll(uploads);
        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(3);
        answers.Count(answer => answer.Status == HttpStatusCode.ServiceUnavailable).ShouldBe(11);
    }

    private static async Task<Answer> UploadAsync(Person person)
    {
        using var form = TestPictures.Form("image", TestPictures.Jpeg);
        return await person.PostAsync("auth/avatar", form);
    }
}
