using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ShopClean.Application.Pictures;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Pictures;

/// <summary>Every kind of file, cut off and altered everywhere: never accepted by mistake, never an exception.</summary>
public sealed class PictureCheckTests
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
    public void A_whole_picture_is_known_by_its_content(PictureKind expected, byte[] picture)
    {
        PictureCheck.TryAccept(picture, out var kind, out var fault).ShouldBeTrue(fault);
        kind.ShouldBe(expected);
    }

    // Colour type and depth, whether it is interlaced, and how many bytes 21 x 10 pixels are then, with one in front of each row of each pass.
    [Theory]
    [InlineData(0, 1, 0, 40)]
    [InlineData(0, 1, 1, 57)]
    [InlineData(0, 16, 0, 430)]
    [InlineData(3, 4, 0, 120)]
    [InlineData(2, 8, 0, 640)]
    [InlineData(2, 8, 1, 650)]
    [InlineData(4, 8, 1, 440)]
    [InlineData(6, 16, 0, 1690)]
    [InlineData(6, 16, 1, 1700)]
    public void A_png_holds_as_many_bytes_as_its_pixels_need_and_hardly_more(byte color, byte depth, byte interlace, int bytes)
    {
        var header = TestPictures.Header(21, 10, depth, color, interlace);
        const int Slack = 64 * 1024;

        PictureCheck.TryAccept(TestPictures.PngOfData(header, bytes), out _, out _).ShouldBeTrue();
        PictureCheck.TryAccept(TestPictures.PngOfData(header, bytes + Slack), out _, out _).ShouldBeTrue();
        PictureCheck.TryAccept(TestPictures.PngOfData(header, bytes + Slack + 1), out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(PictureCheck.Broken);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_picture_that_is_cut_off_anywhere_is_refused(PictureKind kind, byte[] picture)
    {
        for (var length = 0; length < picture.Length; length++)
        {
            PictureCheck.TryAccept(picture.AsSpan(0, length), out _, out _).ShouldBeFalse($"{kind} cut at {length}");
        }
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_picture_with_any_byte_changed_makes_nothing_fall_over(PictureKind kind, byte[] picture)
    {
        for (var at = 0; at < picture.Length; at++)
        {
            foreach (var value in new byte[] { 0x00, 0x7F, 0xFF })
            {
                var altered = picture.ToArray();
                altered[at] = value;
                Should.NotThrow(() => PictureCheck.TryAccept(altered, out _, out _), $"{kind} at {at}");
            }
        }
    }

    [Fact]
    public void No_bytes_make_it_fall_over()
    {
        byte[][] beginnings =
        [
            [],
            [0xFF, 0xD8, 0xFF],
            TestPictures.Png[..8],
            Encoding.ASCII.GetBytes("GIF89a"),
            TestPictures.WebP[..12],
        ];
        var files =
            from beginning in Gen.Elements(beginnings)
            from rest in ArbMap.Default.GeneratorFor<byte[]>()
            select beginning.Concat(rest).ToArray();

        Prop.ForAll(files.ToArbitrary(), file => PictureCheck.TryAccept(file, out _, out var fault) == (fault is null))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_largest_picture_is_taken_and_one_pixel_more_is_not()
    {
        PictureCheck.TryAccept(TestPictures.PngBomb(20_000, 2_000), out _, out _).ShouldBeTrue();
        PictureCheck.TryAccept(TestPictures.PngBomb(20_000, 2_001), out _, out var large).ShouldBeFalse();
        PictureCheck.TryAccept(TestPictures.PngBomb(20_001, 1), out _, out var wide).ShouldBeFalse();
        large.ShouldNotBeNull().ShouldContain("20000 x 2001");
        wide.ShouldNotBeNull().ShouldContain("40 million in all and 20000 on a side");
    }
}
