using ShopClean.Domain.Common;

namespace ShopClean.Application.Common;

/// <summary>
/// What takes a look at the database to be known about a request. It is asked here when the request is faulty anyhow, so that nobody hears of faults who may
/// not even know of the thing, and everybody else of all of them at once: see ADR 8. A request without faults goes to its handler, which finds out the same.
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
