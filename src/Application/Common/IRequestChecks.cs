using ShopClean.Domain.Common;

namespace ShopClean.Application.Common;

/// <summary>
/// Checks of a request that need the database. They run for a faulty request only, so that callers without the right are refused before they read of faults,
/// and others read of all faults at once: see ADR 8. For a request without faults the handler checks the same.
/// </summary>
/// <typeparam name="TRequest">The request.</typeparam>
public interface IRequestChecks<in TRequest>
{
    /// <summary>Why the caller may not do it, or not know of the thing; null where they may.</summary>
    Task<Error?> RefuseAsync(TRequest request, CancellationToken ct);

    /// <summary>The faults of what the request names: things that are not there.</summary>
    Task<IReadOnlyList<FieldFault>> FindFaultsAsync(TRequest request, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<FieldFault>>([]);
}
