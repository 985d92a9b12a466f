using FluentValidation;
using FluentValidation.Validators;

namespace ShopClean.Application.Common;

/// <summary>What a rule demands of a value, for programs: what of it can be said without running the rule.</summary>
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

/// <summary>A rule that says what it demands.</summary>
public interface IDemanding
{
    /// <summary>What it demands.</summary>
    Demand Demand { get; }
}

/// <summary>Rules that say what they demand, where those of the library can't say it.</summary>
public static class Demands
{
    /// <summary>A rule that says what it demands.</summary>
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
