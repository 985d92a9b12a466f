using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Catalogue;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Pictures;

/// <summary>What is no picture, or too much of one, is refused with words, soon, and nothing of it stays.</summary>
public sealed class RefusedPictureTests(ShopApi api) : IClassFixture<ShopApi>
{
    private const int FiveMegabytes = 5 * 1024 * 1024;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    public static TheoryData<string, byte[], string> NoPictures() =>
        new()
        {
            {
                "SVG",
                Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                "JPEG, PNG, GIF or WebP"
            },
            { "HTML", Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>"), "JPEG, PNG, GIF or WebP" },
            { "script", Encoding.UTF8.GetBytes("#!/bin/sh\nrm -rf /\n"), "JPEG, PNG, GIF or WebP" },
            { "one byte", [0xFF], "JPEG, PNG, GIF or WebP" },
            { "HTML that begins as a GIF", Encoding.UTF8.GetBytes("GIF89a/*<script>alert(1)</script>*/=1;"), "broken or cut off" },
            { "truncated JPEG", TestPictures.Jpeg[..^200], "broken or cut off" },
            { "truncated PNG", TestPictures.Png[..^20], "broken or cut off" },
            { "truncated GIF", TestPictures.Gif[..^20], "broken or cut off" },
            { "truncated WebP", TestPictures.WebP[..^20], "broken or cut off" },
            { "PNG bomb", TestPictures.PngBomb(50_000, 50_000), "50000 x 50000" },
            { "JPEG bomb", TestPictures.JpegBomb(50_000, 50_000), "50000 x 50000" },
            { "long PNG", TestPictures.PngBomb(1, 1_000_000), "1 x 1000000" },
            { "thin PNG", TestPictures.PngOfData(TestPictures.Header(20_000, 1), 60_001), "20000 x 1 pixels; the long side" },
            { "endless PNG", TestPictures.PngBomb(-1, -1), "broken or cut off" },
            {
                "small PNG that unpacks to half a gigabyte",
                TestPictures.PngOfData(TestPictures.Header(10, 10), 512L * 1024 * 1024),
                "broken or cut off"
            },
            { "JPEG of thousands of scans", TestPictures.JpegOfScans(2_000, 2_000, 20_000), "broken or cut off" },
            { "PNG with fewer rows than it says", TestPictures.PngBomb(6_000, 6_000), "broken or cut off" },
        };

    [Theory]
    [MemberData(nameof(NoPictures))]
    public async Task What_is_no_picture_is_refused(string what, byte[] content, string words)
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await SoonAsync(() => jane.UploadsAsync("auth/avatar", content), what);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldBe(["image"], what);
        answer.Data.GetProperty("errors")[0].Text("message").ShouldContain(words, customMessage: what);
        await NothingStaysAsync();
    }

    [Fact]
    public async Task A_file_of_five_megabytes_is_taken_and_one_byte_more_is_refused()
    {
        var jane = await api.VerifiedAsync("jane");

        (await jane.UploadsAsync("auth/avatar", TestPictures.PngOfLength(FiveMegabytes))).Expecting(HttpStatusCode.OK, "FILE_UPLOADED");
        var answer = await jane.UploadsAsync("auth/avatar", TestPictures.PngOfLength(FiveMegabytes + 1));

        answer.Expecting(HttpStatusCode.RequestEntityTooLarge, "PAYLOAD_TOO_LARGE");
        answer.Message.ShouldContain("at most 5 MB");
        answer.FaultyFields.ShouldBe(["image"]);
    }

    [Fact]
    public async Task Eleven_files_are_refused_and_ten_large_ones_fit()
    {
        var shop = await api.OpenedShopAsync();
        var images = (await shop.PutsOnSaleAsync()).PathOf() + "/images";

        var eleven = await SoonAsync(() => shop.Owner.UploadsAsync(images, Enumerable.Repeat(TestPictures.Jpeg, 11)), "eleven files");
        eleven.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldBe(["images"]);
        eleven.Data.GetProperty("errors")[0].Text("message").ShouldContain("At most 10 files");

        var ten = await shop.Owner.UploadsAsync(images, Enumerable.Repeat(TestPictures.PngOfLength(FiveMegabytes), 10));
        ten.Expecting(HttpStatusCode.OK, "FILE_UPLOADED").Data.GetArrayLength().ShouldBe(10);
    }

    [Fact]
    public async Task Every_bad_file_of_a_request_is_named_and_none_of_the_good_ones_stays()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();

        var answer = await shop.Owner.UploadsAsync(product.PathOf() + "/images", TestPictures.Jpeg, [1, 2, 3], TestPictures.Jpeg[..^200]);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldBe(["images", "images"]);
        answer.Data.GetProperty("errors").EnumerateArray().Select(fault => fault.Text("value")).ShouldBe(["picture2.jpg", "picture3.jpg"]);
        await NothingStaysAsync("products/");
    }

    [Fact]
    public async Task A_form_without_a_picture_in_the_right_field_is_refused()
    {
        var jane = await api.VerifiedAsync("jane");
        using var empty = new MultipartFormDataContent { { new StringContent("words"), "image" } };

        (await jane.PostAsync("auth/avatar", empty))
            .Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR")
            .FaultyFields.ShouldBe(["image"]);
        (await jane.UploadsAsync("auth/avatar", [])).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        (await jane.UploadsAsync("auth/avatar", Array.Empty<byte>())).FaultyFields.ShouldBe(["image"]);
        (await jane.PostAsync("auth/avatar", TestPictures.Form("photo", TestPictures.Jpeg))).FaultyFields.ShouldBe(["image", "photo"]);
        (await jane.PostAsync("auth/avatar", TestPictures.Form("avatar", [1, 2, 3]))).FaultyFields.ShouldBe(["avatar"]);
        (await jane.UploadsAsync("auth/avatar", TestPictures.Jpeg, TestPictures.Jpeg)).FaultyFields.ShouldBe(["image"]);
        await NothingStaysAsync();
    }

    [Fact]
    public async Task What_is_no_form_is_refused()
    {
        var jane = await api.VerifiedAsync("jane");

        (await jane.PostAsync("auth/avatar", new { image = "picture" })).Expecting(
            HttpStatusCode.UnsupportedMediaType,
            "UNSUPPORTED_MEDIA_TYPE"
        );
        (await jane.PostAsync("auth/avatar")).Expecting(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
        (await jane.PostAsync("auth/avatar", TestPictures.File(TestPictures.Jpeg))).Expecting(HttpStatusCode.UnsupportedMediaType);
        (await jane.PostTextAsync("auth/avatar", "--x\r\nnothing", "multipart/form-data")).Expecting(
            HttpStatusCode.BadRequest,
            "VALIDATION_ERROR"
        );
        using var cut = new StringContent("--x\r\nContent-Disposition: form-data; name=image; filename=a.jpg\r\n\r\nhalf of a");
        cut.Headers.Remove("Content-Type");
        cut.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        (await jane.PostAsync("auth/avatar", cut))
            .Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR")
            .FaultyFields.ShouldBe(["image"]);
    }

    [Fact]
    public async Task Other_operations_take_no_more_than_they_did()
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await jane.PostTextAsync("shops", $$"""{"name":"{{new string('x', 300_000)}}"}""");

        answer.Expecting(HttpStatusCode.RequestEntityTooLarge, "PAYLOAD_TOO_LARGE");
    }

    // Others may keep the machine busy for a while: what costs too much is too slow every time.
    private static async Task<Answer> SoonAsync(Func<Task<Answer>> uploads, string what)
    {
        const int MostTries = 5;
        for (var tries = 1; ; tries++)
        {
            var watch = Stopwatch.StartNew();
            var answer = await uploads();
            if (watch.Elapsed < Soon)
            {
                return answer;
            }

            tries.ShouldBeLessThan(MostTries, what);
        }
    }

    private async Task NothingStaysAsync(string shelf = "users/")
    {
        await using var context = api.Database();
        var shown = await context
            .Users.Where(user => user.AvatarPath != null)
            .Select(user => user.AvatarPath!)
            .Concat(context.Set<ProductImage>().Select(image => image.Path))
            .ToListAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (Forgotten().Any() && !patience.IsCancellationRequested)
        {
            // What a test before replaced may still be on its way out.
            await api.DeliversAsync();
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        Forgotten().ShouldBeEmpty();

        IEnumerable<string> Forgotten() =>
            api.PictureFiles.Where(file => file.StartsWith(shelf, StringComparison.Ordinal)).Except(shown, StringComparer.Ordinal);
    }
}
