using FluentValidation;
using ShopClean.Application.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The fields of a shop that clients send; absent ones stay as they are, or have their defaults in a new shop.</summary>
public abstract record ShopFields
{
    /// <summary>The shop's name; unique.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The shop's name in addresses; made from the name of a new shop where it is absent.</summary>
    public Optional<string?> Slug { get; init; }

    /// <summary>What the shop says about itself.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>E.164.</summary>
    public Optional<string?> PhoneNumber { get; init; }

    /// <summary>Where the shop is.</summary>
    public Optional<string?> Address { get; init; }

    /// <summary>Whether the shop is shown to the public; a new shop is unless this says otherwise.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>The description with the values that were sent.</summary>
    internal ShopDescription ApplyTo(ShopDescription current) =>
        new(
            (Name.Value ?? current.Name).Trim(),
            Slug.Value ?? current.Slug,
            Description.Or(current.Description),
            PhoneNumber.Or(current.PhoneNumber),
            Address.Or(current.Address),
            IsActive.Value ?? current.IsActive
        );
}

/// <summary>Validates the fields of a shop: some must be there in a new one, and can't be cleared by a change.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
internal abstract class ShopFieldsValidator<TRequest> : AbstractValidator<TRequest>
    where TRequest : ShopFields
{
    protected ShopFieldsValidator(bool isNew)
    {
        When(request => isNew || request.Name.IsGiven, () => RuleFor(request => request.Name.Value).MustBeShopName());
        RuleFor(request => request.Description.Value).MustHaveAtMost("Description", ShopLimits.MaxDescription);
        RuleFor(request => request.PhoneNumber.Value).MustBePhoneNumber();
        RuleFor(request => request.Address.Value).MustHaveAtMost("Address", ShopLimits.MaxAddress);
        if (isNew)
        {
            RuleFor(request => request.Slug.Value).MustBeSlug();
        }
        else
        {
            When(request => request.Slug.IsGiven, () => RuleFor(request => request.Slug.Value).MustBeRequiredSlug());
            When(request => request.IsActive.IsGiven, () => RuleFor(request => request.IsActive.Value).MustNotBeNull("true or false"));
        }
    }
}
