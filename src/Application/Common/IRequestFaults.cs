using ShopClean.Domain.Common;

namespace ShopClean.Application.Common;

/// <summary>
/// The faults that were found while the request was read, such as a text where a number belongs. They wait here, so that the client
/// gets them together with those that the validators find: every fault of a request at once.
/// </summary>
public interface IRequestFaults
{
    /// <summary>The faults so far.</summary>
    IReadOnlyList<FieldFault> Faults { get; }

    /// <summary>Whether nothing of the body could be read, so that its fields can't be validated.</summary>
    bool AreOfTheWholeBody { get; }
}
