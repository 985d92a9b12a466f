using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ShopClean.Domain.Common;

namespace ShopClean.WebApi.Common.Requests;

/// <summary>Puts values of the address that could not be read, such as <c>includeImages=maybe</c>, beside the other faults of the request.</summary>
internal sealed class QueryFaultsFilter(RequestFaults faults) : IActionFilter
{
    /// <inheritdoc/>
    public void OnActionExecuting(ActionExecutingContext context)
    {
        foreach (var parameter in context.ActionDescriptor.Parameters)
        {
            var name = parameter.BindingInfo?.BinderModelName ?? parameter.Name;
            if (
                parameter.BindingInfo?.BindingSource == BindingSource.Query
                && context.ModelState.TryGetValue(name, out var entry)
                && entry.ValidationState == ModelValidationState.Invalid
            )
            {
                faults.Add(new FieldFault(name, $"must be {JsonTypeNames.Of(parameter.ParameterType)}", entry.AttemptedValue));
            }
        }
    }

    /// <inheritdoc/>
    public void OnActionExecuted(ActionExecutedContext context) { }
}
