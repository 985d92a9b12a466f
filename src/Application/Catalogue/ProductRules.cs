using FluentValidation;
using ShopClean.Application.Common;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>Rules about product fields that several validators share.</summary>
internal static class ProductRules
{
    public static void MustBeProductTitle<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.Cascade(CascadeMode.Stop).Required("Product title").MustBeOneLine("Product title", CatalogueLimits.MaxTitle);

    public static void MustBePrice<T>(this IRuleBuilderInitial<T, decimal?> rule) =>
        rule.Cascade(CascadeMode.Stop)
            .Must(price => price is not null)
            .WithMessage("Product price is required")
            .InclusiveBetween(0, Money.Max.Amount)
            .WithMessage($"Product price must be between 0 and {Money.Max}")
            .Must(price => Money.HasWholeSen(price!.Value))
            .WithMessage($"Product price may have at most {Money.Scale} decimal places");

    public static void MustBeDiscount<T>(this IRuleBuilderInitial<T, decimal?> rule) =>
        rule.Cascade(CascadeMode.Stop)
            .InclusiveBetween(0, CatalogueLimits.MaxDiscount)
            .WithMessage("Discount must be a percentage between 0 and 100")
            .Must(discount => discount is null || decimal.Round(discount.Value, 2) == discount)
            .WithMessage("Discount may have at most 2 decimal places");

    public static void MustBeWebAddress<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.Cascade(CascadeMode.Stop)
            .MustHaveAtMost("Url", CatalogueLimits.MaxUrl)
            .Must(url => string.IsNullOrWhiteSpace(url) || IsWebAddress(url.Trim()), new Demand { Format = "uri" })
            .WithMessage(
                "Url must be an absolute http or https address, percent-encoded where it has other characters, and without a user or a password"
            );

    public static void MustBeCategory<T>(this IRuleBuilderInitial<T, long?> rule) =>
        rule.Must(id => id is not null).WithMessage("Category is required: send the categoryId");

    public static void MustBeAttributes<T>(this IRuleBuilderInitial<T, ProductAttributes?> rule) =>
        rule.Cascade(CascadeMode.Continue)
            .Must(attributes => attributes is null || attributes.Keys.All(IsKey))
            .WithMessage($"Attribute keys must have 1 to {CatalogueLimits.MaxAttributeKey} letters (a-z), digits, hyphens and underscores")
            .Must(attributes => attributes is null || attributes.Values.All(values => values.All(IsValue)))
            .WithMessage($"Attribute values must have 1 to {CatalogueLimits.MaxAttributeValue} characters on one line")
            .Must(attributes => attributes is null || attributes.Values.Sum(values => values.Count) <= CatalogueLimits.MaxAttributeValues)
            .WithMessage($"A product may have at most {CatalogueLimits.MaxAttributeValues} attribute values");

    private static bool IsWebAddress(string url) =>
        Uri.IsWellFormedUriString(url, UriKind.Absolute)
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", UserInfo: "" };

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= CatalogueLimits.MaxAttributeKey
        && key.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    private static bool IsValue(string value) =>
        !string.IsNullOrWhiteSpace(value) && value.Length <= CatalogueLimits.MaxAttributeValue && !value.Any(char.IsControl);
}
