using System.Net;
using System.Text;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Pictures;

/// <summary>What becomes of a picture on its way in.</summary>
public sealed class TransformationTests(ShopApi api) : IClassFixture<ShopApi>
{
    public static TheoryData<string, byte[]> Kinds() =>
        new()
        {
            { "JPEG", TestPictures.Jpeg },
            { "progressive JPEG", TestPictures.ProgressiveJpeg },
            { "PNG", TestPictures.Png },
            { "transparent PNG", TestPictures.TransparentPng },
            { "GIF", TestPictures.Gif },
            { "WebP", TestPictures.WebP },
            { "lossless WebP", TestPictures.LosslessWebP },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_comes_out_as_a_square_webp_without_metadata(string kind, byte[] picture)
    {
        var stored = await StoredAsync(picture);

        Vips.SizeOf(stored).ShouldBe((800, 800), kind);
        Vips.ChunksOf(stored).Except(["VP8 ", "VP8L", "VP8X", "ALPH"]).ShouldBeEmpty(kind);
        Vips.IsRed(stored, 100, 400).ShouldBeTrue(kind);
        (kind == "transparent PNG" || Vips.IsBlue(stored, 700, 400)).ShouldBeTrue(kind);
    }

    [Fact]
    public async Task A_large_picture_is_cut_to_its_middle()
    {
        var png = await StoredAsync(TestPictures.LargePng);
        var jpeg = await StoredAsync(Vips.ToJpeg(TestPictures.LargePng));

        foreach (var stored in new[] { png, jpeg })
        {
            Vips.SizeOf(stored).ShouldBe((800, 800));
            Vips.IsRed(stored, 380, 400).ShouldBeTrue();
            Vips.IsBlue(stored, 420, 400).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task What_is_transparent_stays_so()
    {
        var stored = await StoredAsync(TestPictures.TransparentPng);

        Vips.ColorOf(stored, 100, 400)[3].ShouldBe(255);
        Vips.ColorOf(stored, 700, 400)[3].ShouldBe(0);
    }

    [Fact]
    public async Task A_phones_picture_is_turned_upright_and_does_not_tell_where_it_was_taken()
    {
        var picture = TestPictures.PhoneJpeg;
        Encoding.ASCII.GetString(picture).ShouldContain(TestPictures.Secret);

        var stored = await StoredAsync(picture);

        // What lies on its left side in the file is on top.
        Vips.IsRed(stored, 400, 100).ShouldBeTrue();
        Vips.IsBlue(stored, 400, 700).ShouldBeTrue();
        Vips.ChunksOf(stored).ShouldNotContain("EXIF");
        Encoding.ASCII.GetString(stored).ShouldNotContain(TestPictures.Secret);
    }

    [Fact]
    public async Task Of_an_animation_the_first_picture_is_kept()
    {
        var stored = await StoredAsync(TestPictures.AnimatedGif);

        Vips.SizeOf(stored).ShouldBe((800, 800));
        Vips.ChunksOf(stored).ShouldNotContain("ANMF");
        Vips.IsRed(stored, 100, 400).ShouldBeTrue();
    }

    [Fact]
    public async Task Colors_of_another_profile_stay_the_same_without_it()
    {
        var picture = Vips.InAnotherProfile(TestPictures.Png);
        Vips.ColorOf(picture, 10, 40).ShouldNotBe(Vips.ColorOf(TestPictures.Png, 10, 40));

        var stored = await StoredAsync(picture);

        Vips.ChunksOf(stored).ShouldNotContain("ICCP");
        Vips.ColorOf(stored, 100, 400)
            .Zip(Vips.ColorOf(TestPictures.Png, 10, 40))
            .ShouldAllBe(both => Math.Abs(both.First - both.Second) < 8);
    }

    private async Task<byte[]> StoredAsync(byte[] picture)
    {
        var jane = await api.VerifiedAsync("jane");
        var uploaded = (await jane.UploadsAsync("auth/avatar", picture)).Expecting(HttpStatusCode.OK, "FILE_UPLOADED");
        var (status, content, _) = await api.Guest.LoadAsync(uploaded.Data.Text("avatarUrl"));
        status.ShouldBe(HttpStatusCode.OK);
        return content;
    }
}
