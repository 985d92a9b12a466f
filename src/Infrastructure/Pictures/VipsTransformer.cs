using Microsoft.Extensions.Logging;
using ShopClean.Application.Pictures;

namespace ShopClean.Infrastructure.Pictures;

/// <summary>Transforms pictures by libvips, in a process of its own for each: whatever a hostile file does to it, the server goes on.</summary>
internal sealed partial class VipsTransformer(VipsInstallation installation, ILogger<VipsTransformer> logger) : IPictureTransformer
{
    // A shell that can't start a program says so by these; everything else is about the picture.
    private const int NotExecutable = 126;
    private const int NotFound = 127;

    public async Task<Picture?> TransformAsync(Picture original, CancellationToken ct)
    {
        if (await installation.FindAsync(ct) is not { } program)
        {
            return original;
        }

        var outcome = await VipsProcess.RunAsync(program, original.Content, ct);
        switch (outcome)
        {
            case { ExitCode: 0 } when PlainWebP.Of(outcome.Output) is { } plain:
                return new Picture(PictureKind.WebP, plain);
            case { ExitCode: NotExecutable or NotFound }:
                throw new InvalidOperationException($"{program} could not be started: {outcome.Words}");
            default:
                LogRefused(outcome.ExitCode, outcome.Words);
                return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "vips refused a picture ({ExitCode}): {Words}")]
    private partial void LogRefused(int exitCode, string words);
}
