using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common;

/// <summary>Rules that several validators share.</summary>
public static class Validation
{
    /// <summary>A text that must be there, with words for people when it is not.</summary>
    public static IRuleBuilderOptions<T, string?> Required<T>(this IRuleBuilder<T, string?> rule, string name) =>
        rule.NotEmpty().WithMessage($"{name} is required");

    /// <summary>A text of at most so many characters.</summary>
    public static IRuleBuilderOptions<T, string?> MustHaveAtMost<T>(this IRuleBuilder<T, string?> rule, string name, int length) =>
        rule.MaximumLength(length).WithMessage($"{name} may have at most {length} characters");

    /// <summary>A text of one line, of at most so many characters.</summary>
    public static IRuleBuilderOptions<T, string?> MustBeOneLine<T>(this IRuleBuilder<T, string?> rule, string name, int length) =>
        rule.MustHaveAtMost(name, length).MustBeOneLine(name);

    /// <summary>A text without line breaks and other control characters.</summary>
    public static IRuleBuilderOptions<T, string?> MustBeOneLine<T>(this IRuleBuilder<T, string?> rule, string name) =>
        rule.Must(text => text is null || !text.Trim().Any(char.IsControl))
            .WithMessage($"{name} must be one line, without control characters");

    /// <summary>A request to change something must name something, or it would be answered as done that was not: at least one of its fields.</summary>
    public static void MustGiveAnyField<T>(this AbstractValidator<T> validator) =>
        validator
            .RuleFor(request => request)
            .Custom(
                (request, context) =>
                {
                    if (!RequestFields<T>.All.Any(field => field.GetValue(request) is not (null or IOptional { IsGiven: false })))
                    {
                        context.AddFailure(FieldFault.Body, $"Send at least one of {RequestFields<T>.Names}");
                    }
                }
            );

    /// <summary>A text that may be a slug.</summary>
    public static IRuleBuilderOptions<T, string?> MustBeSlug<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(
                text => text is null || Slug.IsValid(text),
                new Demand
                {
                    MinLength = 1,
                    MaxLength = Slug.MaxLength,
                    Pattern = Slug.Pattern,
                }
            )
            .WithMessage($"Slug {Slug.Rule}, at most {Slug.MaxLength} characters");

    /// <summary>A slug that somebody gave: an empty one is one mistake and not two.</summary>
    public static void MustBeRequiredSlug<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.Cascade(CascadeMode.Stop).Required("Slug").MustBeSlug();

    /// <summary>A value that a change may replace, and not clear.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="kind">What is expected instead of null.</param>
    public static void MustNotBeNull<T, TValue>(this IRuleBuilder<T, TValue?> rule, string kind)
        where TValue : struct => rule.Must(value => value is not null).WithMessage($"must be {kind}");

    /// <summary>A phone number in the international form.</summary>
    public static IRuleBuilderOptions<T, string?> MustBePhoneNumber<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || PhoneNumber.IsValid(text), new Demand { Pattern = PhoneNumber.Pattern })
            .WithMessage("Phone number must be in international format (E.164): a plus sign and 8 to 15 digits, such as +6281234567890");

    /// <summary>A number within bounds, both included.</summary>
    public static IRuleBuilderOptions<T, TNumber> MustBeBetween<T, TNumber>(
        this IRuleBuilder<T, TNumber> rule,
        string name,
        TNumber min,
        TNumber max
    )
        where TNumber : IComparable<TNumber>, IComparable =>
        rule.InclusiveBetween(min, max).WithMessage($"{name} must be between {min} and {max}");

    // What a client may send: not what the address says.
    private static class RequestFields<T>
    {
        public static readonly PropertyInfo[] All =
        [
            .. typeof(T).GetProperties().Where(field => field.CanWrite && !field.IsDefined(typeof(JsonIgnoreAttribute))),
        ];

        public static readonly string Names = string.Join(", ", All.Select(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name)));
    }
}
