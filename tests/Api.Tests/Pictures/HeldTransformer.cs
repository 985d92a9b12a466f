using Microsoft.Extensions.DependencyInjection;
using ShopClean.Application.Pictures;

namespace ShopClean.Api.Tests.Pictures;

/// <summary>The real transformer, which waits while a test wants uploads to be under way.</summary>
internal sealed class HeldTransformer
{
    private TaskCompletionSource open = Opened();
    private int begun;

    /// <summary>How many pictures have come so far.</summary>
    public int Begun => begun;

    /// <summary>Lets no picture through from now on.</summary>
    public void Hold() => open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets all pictures through.</summary>
    public void Release() => open.TrySetResult();

    public void Wrap(IServiceCollection services)
    {
        var real = services.Single(service => service.ServiceType == typeof(IPictureTransformer)).ImplementationType!;
        services.AddSingleton<IPictureTransformer>(provider => new Wrapped(
            (IPictureTransformer)ActivatorUtilities.CreateInstance(provider, real),
            this
        ));
    }

    private static TaskCompletionSource Opened()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private sealed class Wrapped(IPictureTransformer real, HeldTransformer held) : IPictureTransformer
    {
        public async Task<PictureOutcome> TransformAsync(ReadOnlyMemory<byte> original, CancellationToken ct)
        {
            Interlocked.Increment(ref held.begun);
            await held.open.Task.WaitAsync(ct);
            return await real.TransformAsync(original, ct);
        }
    }
}
