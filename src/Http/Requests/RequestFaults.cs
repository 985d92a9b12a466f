using ShopClean.Application.Common;
using ShopClean.Domain.Common;

namespace ShopClean.Http.Requests;

/// <summary>Collects the faults that are found while one request is read.</summary>
internal sealed class RequestFaults : IRequestFaults
{
    private readonly List<FieldFault> faults = [];

    public IReadOnlyList<FieldFault> Faults => faults;

    public bool AreOfTheWholeBody { get; private set; }

    public void Add(FieldFault fault) => faults.Add(fault);

    /// <summary>Adds the fault of a body of which nothing could be read.</summary>
    public void AddUnreadableBody(string message)
    {
        AreOfTheWholeBody = true;
        Add(new FieldFault("body", message));
    }
}
