using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Common;
using ShopClean.Http.Lists;

namespace ShopClean.Http.Requests;

/// <summary>
/// Reports faults of the query string with the other faults of the request: repeated and unreadable parameters, and for reads unknown ones. Lists check
/// their own.
/// </summary>
internal sealed class QueryFaultsFilter(RequestFaults faults) : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        var metadata = context.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<ListsAttribute>().Any())
        {
            return;
        }

        var declared = context
            .ActionDescriptor.Parameters.Where(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Query)
            .ToList();
        foreach (var parameter in declared)
        {
            if (FaultOf(parameter, context) is { } fault)
            {
                faults.Add(fault);
            }
        }

        var request = context.HttpContext.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (reads && !metadata.OfType<IgnoresUnknownParametersAttribute>().Any())
        {
            AddUnknown(request.Query, [.. declared.Select(NameOf)]);
        }
    }

    public void OnActionExecuted(ActionExecutedContext context) { }

    private void AddUnknown(IQueryCollection query, string[] known)
    {
        var allowed = known.Length == 0 ? "there are no parameters" : $"allowed are {string.Join(", ", known)}";
        foreach (
            var (name, values) in query.Where(given => !known.Contains(given.Key, StringComparer.OrdinalIgnoreCase)).Take(ListLimits.Faults)
        )
        {
            faults.Add(Fault(name, $"is not known here; {allowed}", values[0]));
        }
    }

    private static FieldFault? FaultOf(ParameterDescriptor parameter, ActionExecutingContext context)
    {
        var name = NameOf(parameter);
        return context.HttpContext.Request.Query[name] switch
        {
            // Missing parameters are reported by the request's validator.
            { Count: 0 } => null,
            { Count: > 1 } values => Fault(name, "must be given only once", values[1]),
            [{ } text] when UnstorableText.IsIn(text) => Fault(name, "must not contain NUL characters", text),
            _ when context.ModelState.TryGetValue(name, out var entry) && entry.ValidationState == ModelValidationState.Invalid => Fault(
                name,
                $"must be {ExpectedTypeOf(parameter)}",
                entry.AttemptedValue
            ),
            _ => null,
        };
    }

    private static FieldFault Fault(string name, string message, string? value) =>
        new(name, message, Secrets.IsSecret(name) ? null : value);

    private static string NameOf(ParameterDescriptor parameter) => parameter.BindingInfo?.BinderModelName ?? parameter.Name;

    private static string ExpectedTypeOf(ParameterDescriptor parameter) =>
        (parameter as ControllerParameterDescriptor)
            ?.ParameterInfo.GetCustomAttributes(typeof(RangeAttribute), inherit: false)
            .OfType<RangeAttribute>()
            .FirstOrDefault()
            is { } range
            ? $"an integer from {range.Minimum} to {range.Maximum}"
            : JsonTypeNames.Of(parameter.ParameterType);
}
