using ShopClean.Application.Common;
using ShopClean.Domain.Common;

namespace ShopClean.WebApi.Common.Requests;

/// <summary>Collects the faults that are found while the body of one request is read.</summary>
public sealed class RequestFaults : IRequestFaults
{
    private readonly List<FieldFault> faults = [];

    /// <inheritdoc/>
    public IReadOnlyList<FieldFault> Faults => faults;

    /// <summary>Adds one.</summary>
    public void Add(FieldFault fault) => faults.Add(fault);
}
