using System.Net;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Pictures;

/// <summary>How pictures of the local store reach browsers.</summary>
public sealed class ServedPictureTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task A_picture_is_served_once_and_for_ever()
    {
        var url = (await (await api.VerifiedAsync("jane")).UploadsAsync("auth/avatar", TestPictures.Jpeg)).Data.Text("avatarUrl");

        var (status, content, answer) = await api.Guest.LoadAsync(url);

        status.ShouldBe(HttpStatusCode.OK);
        content.ShouldNotBeEmpty();
        answer.Headers.GetValues("Cache-Control").ShouldBe(["public, max-age=31536000, immutable"]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("image/webp");
        (await api.Guest.LoadAsync(url, HttpMethod.Head)).Status.ShouldBe(HttpStatusCode.OK);
        var known = await api.Guest.LoadAsync(url, shape: request => request.Headers.IfNoneMatch.Add(answer.Headers.ETag!));
        known.Status.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task What_a_reader_demands_and_is_not_so_is_told_in_fitting_words()
    {
        var url = (await (await api.VerifiedAsync("jane")).UploadsAsync("auth/avatar", TestPictures.Jpeg)).Data.Text("avatarUrl");
        var path = new Uri(url).AbsolutePath;

        var other = await api.Guest.GetAsync(path, request => request.Headers.TryAddWithoutValidation("If-Match", "\"other\""));
        var beyond = await api.Guest.GetAsync(path, request => request.Headers.TryAddWithoutValidation("Range", "bytes=99999999-"));

        other.Expecting(HttpStatusCode.PreconditionFailed, "PRECONDITION_FAILED").Message.ShouldContain("If-Match");
        beyond.Expecting(HttpStatusCode.RequestedRangeNotSatisfiable, "VALIDATION_ERROR").Message.ShouldContain("Range");
        beyond.Header("Content-Range").ShouldStartWith("bytes */");
    }

    [Theory]
    [InlineData("/uploads/users/user_1704067200_k3v9x0c2m8q7w1ab.webp")]
    [InlineData("/uploads/users/")]
    [InlineData("/uploads/users")]
    [InlineData("/uploads/")]
    [InlineData("/uploads/../keys/jwt")]
    [InlineData("/uploads/users/../../keys/jwt")]
    [InlineData("/uploads/users/%2e%2e/%2e%2e/keys/jwt")]
    [InlineData("/uploads/users/..%2f..%2fkeys%2fjwt")]
    [InlineData("/uploads/users/..%5c..%5ckeys")]
    [InlineData("/uploads/users/.hidden.webp")]
    [InlineData("/uploads/users/page.html")]
    [InlineData("/uploads/other/picture.webp")]
    public async Task Nothing_else_is_served(string path)
    {
        foreach (
            var (name, text) in new[] { ("users/.hidden.webp", "hidden"), ("users/page.html", "page"), ("other/picture.webp", "other") }
        )
        {
            await api.WritesFileAsync($"uploads/{name}", text);
        }

        var answer = await api.Guest.GetAsync(path, request => request.Headers.Accept.ParseAdd("image/*"));

        answer.Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
        answer.Header("Cache-Control").ShouldBe("no-store");
    }
}
