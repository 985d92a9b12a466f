using System.Text;
using Microsoft.Extensions.Logging;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;

namespace ShopClean.Infrastructure.Pictures;

/// <summary>Transforms pictures by libvips, in a process of its own for each: whatever a hostile file does to it, the server goes on.</summary>
internal sealed partial class PictureWorkerTransformer(PictureWorkerProcess worker, ILogger<PictureWorkerTransformer> logger)
    : IPictureTransformer
{
    public async Task<PictureOutcome> TransformAsync(ReadOnlyMemory<byte> original, CancellationToken ct)
    {
        if (!worker.IsThere)
        {
            throw new UnavailableException("The program that transforms pictures is missing.");
        }

        var result = await worker.RunAsync(original, ct);
        switch (result.ExitCode)
        {
            case PictureWorkerProcess.Transformed:
                return PictureOutcome.Kept(new Picture(PictureKind.WebP, result.Output));
            case PictureWorkerProcess.Refused:
                LogRefused(result.Words);
                return PictureOutcome.Refused(Encoding.UTF8.GetString(result.Output));
            case PictureWorkerProcess.NoLibvips:
                throw new UnavailableException("libvips can't be loaded: this program was built for another platform.");
            default:
                LogBroke(result.ExitCode, result.Words);
                return PictureOutcome.Refused(PictureFaults.Broken);
        }
    }

    [LoggerMessage(LogLevel.Information, "libvips refused a picture: {Words}")]
    private partial void LogRefused(string words);

    [LoggerMessage(LogLevel.Warning, "A picture broke the program that transforms it, or took too much ({ExitCode}): {Words}")]
    private partial void LogBroke(int exitCode, string words);
}
