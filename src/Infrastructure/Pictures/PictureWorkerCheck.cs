using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ShopClean.Infrastructure.Pictures;

/// <summary>Warns at start if the picture worker can't run: NuGet has no libvips for the platform, or the program was published self-contained.</summary>
internal sealed partial class PictureWorkerCheck(PictureWorkerProcess worker, ILogger<PictureWorkerCheck> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!worker.IsThere)
        {
            LogMissing(PictureWorkerProcess.UsualFolder);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        LogLevel.Warning,
        "Pictures can't be transformed, and their uploads are answered 503: {Folder} has no program for that with libvips for this platform, or dotnet is missing to run it"
    )]
    private partial void LogMissing(string folder);
}
