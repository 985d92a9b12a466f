using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;
using ShopClean.Infrastructure.Pictures;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Pictures;

/// <summary>The worker by itself: files of every kind, cut off and altered in many places.</summary>
public sealed class PictureWorkerTests
{
    private readonly PictureWorkerProcess worker = new(PictureWorkerProcess.UsualFolder);

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[]> Pictures() =>
        new()
        {
            { "JPEG", TestPictures.Jpeg },
            { "progressive JPEG", TestPictures.ProgressiveJpeg },
            { "PNG", TestPictures.Png },
            // Its last byte only says that nothing follows.
            { "GIF", TestPictures.Gif[..^1] },
            { "WebP", TestPictures.WebP },
            { "lossless WebP", TestPictures.LosslessWebP },
        };

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_picture_that_is_cut_off_is_refused(string what, byte[] picture)
    {
        int[] lengths = [.. Places(picture), picture.Length - 1];
        foreach (var length in lengths)
        {
            var result = await worker.RunAsync(picture.AsMemory(0, length), Ended);

            result.ExitCode.ShouldBe(PictureWorkerProcess.Refused, $"{what} cut at {length}");
            Encoding.UTF8.GetString(result.Output).ShouldBe(PictureFaults.Broken);
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_picture_that_was_altered_is_taken_or_refused_and_breaks_nothing(string what, byte[] picture)
    {
        foreach (var place in Places(picture))
        {
            var altered = picture.ToArray();
            altered[place] ^= 0xFF;

            var result = await worker.RunAsync(altered, Ended);

            result.ExitCode.ShouldBeOneOf([PictureWorkerProcess.Transformed, PictureWorkerProcess.Refused], $"{what} at {place}");
        }
    }

    [Fact]
    public async Task The_first_picture_of_an_animation_that_is_cut_off_behind_it_is_kept()
    {
        var result = await worker.RunAsync(TestPictures.AnimatedGif.AsMemory(..^20), Ended);

        result.ExitCode.ShouldBe(PictureWorkerProcess.Transformed);
    }

    [Fact]
    public async Task The_costliest_picture_is_transformed_within_the_limits()
    {
        const int MostTries = 5;
        const int Side = 6_320;
        const int Channels = 4;
        var header = TestPictures.Header(Side, Side, depth: 16, color: 6, interlace: 1);

        var picture = TestPictures.PngOfData(header, (2L * Channels * Side * Side) + (2 * Side));

        var result = await worker.RunAsync(picture, Ended);
        // It comes after everything else that the machine does, and may be kept waiting too long.
        for (var tries = 1; tries < MostTries && result.ExitCode == PictureWorkerProcess.TookTooLong; tries++)
        {
            result = await worker.RunAsync(picture, Ended);
        }

        result.ExitCode.ShouldBe(PictureWorkerProcess.Transformed, result.Words);
    }

    [Fact]
    public async Task Where_the_worker_is_missing_no_picture_is_taken()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "no", "such", "folder");
        var transformer = new PictureWorkerTransformer(new PictureWorkerProcess(folder), NullLogger<PictureWorkerTransformer>.Instance);

        await Should.ThrowAsync<UnavailableException>(() => transformer.TransformAsync(TestPictures.Jpeg, Ended));
    }

    // A process for each: not everywhere, but in every part.
    private static IEnumerable<int> Places(byte[] picture)
    {
        const int Count = 6;
        return Enumerable.Range(1, Count).Select(part => part * (picture.Length - 1) / (Count + 1));
    }
}
