using FluentValidation;
using ShopClean.Application.Common;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Application.Catalogue;

/// <summary>The fields of a category that clients send; absent ones stay as they are, or have their defaults in a new category.</summary>
public abstract record CategoryFields
{
    /// <summary>The category's name; unique.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The category's name in addresses; made from the name of a new category where it is absent.</summary>
    public Optional<string?> Slug { get; init; }

    /// <summary>What belongs into it.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Whether the public sees it; it sees a new category unless this says otherwise.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>Its place among the others, ascending.</summary>
    public Optional<int> SortOrder { get; init; }

    /// <summary>The category above it; null at the top.</summary>
    public Optional<long?> ParentId { get; init; }

    /// <summary>The description with the values that were sent.</summary>
    internal CategoryDescription ApplyTo(CategoryDescription current) =>
        new(
            (Name.Value ?? current.Name).Trim(),
            Slug.Value ?? current.Slug,
            Description.Or(current.Description),
            IsActive.Value ?? current.IsActive,
            SortOrder.Or(current.SortOrder),
            ParentId.Or(current.ParentId)
        );
}

/// <summary>Validates the fields of a category: some must be there in a new one, and can't be cleared by a change.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
internal abstract class CategoryFieldsValidator<TRequest> : AbstractValidator<TRequest>
    where TRequest : CategoryFields
{
    protected CategoryFieldsValidator(bool isNew)
    {
        When(request => isNew || request.Name.IsGiven, () => RuleFor(request => request.Name.Value).MustBeCategoryName());
        RuleFor(request => request.Description.Value).MustHaveAtMost("Description", CatalogueLimits.MaxDescription);
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
