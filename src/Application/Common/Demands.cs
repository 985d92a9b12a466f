using FluentValidation;
using FluentValidation.Validators;

namespace ShopClean.Application.Common;

/// <summary>The constraints of a rule, for the OpenAPI document.</summary>
public sealed record Demand
{
    /// <summary>The fewest characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What the text matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>What the text is, as JSON Schema calls it: <c>email</c>, <c>uri</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The only values that are taken.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>The most entries, each of which may come once.</summary>
    public int? MaxEntries { get; init; }
}

/// <summary>A rule that declares its constraints.</summary>
public interface IDemanding
{
    /// <summary>Its constraints.</summary>
    Demand Demand { get; }
}

/// <summary>Rules with declared constraints, where FluentValidation's own declare none.</summary>
public static class Demands
{
    /// <summary>Adds a rule with declared constraints.</summary>
    public static IRuleBuilderOptions<T, TValue> Must<T, TValue>(
        this IRuleBuilder<T, TValue> rule,
        Func<TValue, bool> accepts,
        Demand demand
    ) => rule.SetValidator(new DemandingValidator<T, TValue>(accepts, demand));

    private sealed class DemandingValidator<T, TValue>(Func<TValue, bool> accepts, Demand demand) : PropertyValidator<T, TValue>, IDemanding
    {
        public override string Name => "DemandingValidator";

        public Demand Demand => demand;

        public override bool IsValid(ValidationContext<T> context, TValue value) => accepts(value);
    }
}
