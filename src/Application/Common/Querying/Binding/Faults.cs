using ShopClean.Application.Common.Querying.Fields;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Querying.Binding;

/// <summary>Collects what is wrong with a request, in a form that can be answered whatever the client sent.</summary>
internal sealed class Faults
{
    private const int ShownLength = 200;
    private readonly List<FieldFault> faults = [];

    public bool Any => faults.Count > 0;

    public bool AreTooMany => faults.Count >= ListLimits.Faults;

    public void Add(string field, string message, string? value = null)
    {
        if (!AreTooMany)
        {
            faults.Add(
                new FieldFault(WellFormed.Shown(field, ShownLength), message, value is null ? null : WellFormed.Shown(value, ShownLength))
            );
        }
    }

    public Error ToError() => Error.Validation(faults);
}
