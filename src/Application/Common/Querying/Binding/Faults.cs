using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Querying.Binding;

/// <summary>Collects what is wrong with a request, up to a number.</summary>
internal sealed class Faults
{
    private readonly List<FieldFault> faults = [];

    public bool Any => faults.Count > 0;

    public bool AreTooMany => faults.Count >= ListLimits.Faults;

    public void Add(string field, string message, string? value = null)
    {
        if (!AreTooMany)
        {
            faults.Add(new FieldFault(field, message, Secrets.IsSecret(field) ? null : value));
        }
    }

    public Error ToError() => Error.Validation(faults);
}
