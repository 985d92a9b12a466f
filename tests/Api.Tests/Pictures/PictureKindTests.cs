using ShopClean.Application.Pictures;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Pictures;

/// <summary>What a file begins as, and what the size of a picture has to be.</summary>
public sealed class PictureKindTests
{
    public static TheoryData<PictureKind, byte[]> Good() =>
        new()
        {
            { PictureKind.Jpeg, TestPictures.Jpeg },
            { PictureKind.Jpeg, TestPictures.PhoneJpeg },
            { PictureKind.Jpeg, TestPictures.ProgressiveJpeg },
            { PictureKind.Png, TestPictures.Png },
            { PictureKind.Gif, TestPictures.Gif },
            { PictureKind.Gif, TestPictures.AnimatedGif },
            { PictureKind.WebP, TestPictures.WebP },
            { PictureKind.WebP, TestPictures.LosslessWebP },
        };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_picture_is_known_by_its_first_bytes(PictureKind expected, byte[] picture)
    {
        const int MostBytes = 12;

        PictureKinds.Of(picture).ShouldBe(expected);
        PictureKinds.Of(picture.AsSpan(0, MostBytes)).ShouldBe(expected);
        PictureKinds.Of(picture.AsSpan(0, 2)).ShouldBeNull();
        PictureKinds.Of(picture.AsSpan(1)).ShouldBeNull();
    }

    [Theory]
    [InlineData(20_000, 2_000, null)]
    [InlineData(20_000, 2_001, "20000 x 2001 pixels; at most 40 million in all")]
    [InlineData(20_001, 1_999, "20001 x 1999 pixels; at most 40 million in all and 20000 on a side")]
    [InlineData(2_000, 100, null)]
    [InlineData(100, 2_001, "100 x 2001 pixels; the long side may have at most 20 times")]
    public void The_largest_picture_is_taken_and_one_pixel_more_is_not(int width, int height, string? words)
    {
        var fault = PictureFaults.OfSize(width, height);

        (fault is null).ShouldBe(words is null);
        (fault ?? "").ShouldContain(words ?? "");
    }
}
