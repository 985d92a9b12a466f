using System.Collections;
using System.Text.Json;
using FluentValidation;
using MediatR;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Behaviours;

/// <summary>Answers a faulty request with every fault of it, before any handler sees it.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
public sealed class ValidationBehaviour<TRequest, TOutcome>(IEnumerable<IValidator<TRequest>> validators, IRequestFaults reading)
    : IPipelineBehavior<TRequest, TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    /// <inheritdoc/>
    public async Task<TOutcome> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        var faults = reading.Faults.ToList();
        foreach (var validator in reading.AreOfTheWholeBody ? [] : validators)
        {
            var result = await validator.ValidateAsync(request, cancellationToken);
            faults.AddRange(
                result
                    .Errors.Where(failure => !Covers(reading.Faults, failure.PropertyName))
                    .Select(failure => new FieldFault(failure.PropertyName, failure.ErrorMessage, Shown(failure)))
            );
        }

        return faults.Count == 0 ? await next() : TOutcome.Failed(Error.Validation(faults));
    }

    // A field that could not even be read has its default value here, about which there is nothing useful to say.
    private static bool Covers(IReadOnlyList<FieldFault> read, string field) =>
        read.Any(fault => string.Equals(fault.Field, field, StringComparison.OrdinalIgnoreCase));

    private static object? Shown(FluentValidation.Results.ValidationFailure failure) =>
        Secrets.IsSecret(failure.PropertyName) ? null : Short(failure.AttemptedValue);

    // A text is cut where it is shown; a long collection is shown as the beginning of its text.
    private static object? Short(object? value) =>
        value is IEnumerable and not string && JsonSerializer.Serialize(value) is { Length: > Excerpt.MaxLength } text ? text : value;
}
