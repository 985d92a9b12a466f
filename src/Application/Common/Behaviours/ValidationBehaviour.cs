using System.Collections;
using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Behaviours;

/// <summary>Validates a request, and answers all of its faults at once.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
public sealed class ValidationBehaviour<TRequest, TOutcome>(
    IEnumerable<IValidator<TRequest>> validators,
    IRequestFaults reading,
    IServiceProvider services
) : IPipelineBehavior<TRequest, TOutcome>
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
                    .Select(failure => new FieldFault(failure.PropertyName, failure.ErrorMessage, Shown(failure))
                    {
                        Code = failure.ErrorCode,
                    })
            );
        }

        return faults.Count == 0 ? await next() : TOutcome.Failed(await ExplainAsync(request, faults, cancellationToken));
    }

    // Resolved only here, as requests without faults don't need it.
    private async Task<Error> ExplainAsync(TRequest request, List<FieldFault> faults, CancellationToken ct)
    {
        if (services.GetService<IRequestChecks<TRequest>>() is not { } checks)
        {
            return Error.Validation(faults);
        }

        if (await checks.RefuseAsync(request, ct) is { } refused)
        {
            return refused;
        }

        var found = reading.AreOfTheWholeBody ? [] : await checks.FindFaultsAsync(request, ct);
        return Error.Validation([.. faults, .. found.Where(fault => !Covers(faults, fault.Field))]);
    }

    // A field that could not be read has its default value here, whose faults would mislead; nor is a body with such a field empty.
    private static bool Covers(IReadOnlyList<FieldFault> read, string field) =>
        read.Any(fault => field == FieldFault.Body || string.Equals(fault.Field, field, StringComparison.OrdinalIgnoreCase));

    private static object? Shown(FluentValidation.Results.ValidationFailure failure) =>
        Secrets.IsSecret(failure.PropertyName) ? null : Short(failure.AttemptedValue);

    // A text is cut where it is shown; a long collection is shown as the beginning of its text.
    private static object? Short(object? value) =>
        value is IEnumerable and not string && JsonSerializer.Serialize(value) is { Length: > Excerpt.MaxLength } text ? text : value;
}
