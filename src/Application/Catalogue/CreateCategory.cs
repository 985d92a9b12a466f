using AutoMapper;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>An administrator makes a category.</summary>
public sealed record CreateCategory : IRequest<Result<CategoryResponse>>
{
    /// <summary>The category's name; unique.</summary>
    public string? Name { get; init; }

    /// <summary>The category's name in addresses; made from the name where it is absent.</summary>
    public string? Slug { get; init; }

    /// <summary>What belongs into it.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the public sees it; it does unless this says otherwise.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Its place among the others, ascending.</summary>
    public int SortOrder { get; init; }

    /// <summary>The category above it; null at the top.</summary>
    public long? ParentId { get; init; }
}

internal sealed class CreateCategoryValidator : AbstractValidator<CreateCategory>
{
    public CreateCategoryValidator()
    {
        RuleFor(request => request.Name).ACategoryName();
        RuleFor(request => request.Slug).ASlug();
        RuleFor(request => request.Description).AtMost("Description", CatalogueLimits.MaxDescription);
    }
}

internal sealed class CreateCategoryHandler(
    IRepository<Category> categories,
    IUnitOfWork work,
    ICurrentActor current,
    IMapper mapper,
    TimeProvider clock
) : IRequestHandler<CreateCategory, Result<CategoryResponse>>, IRequestChecks<CreateCategory>
{
    public Task<Error?> RefuseAsync(CreateCategory request, CancellationToken ct) => Task.FromResult(Category.MayManage(current.Actor));

    public async Task<IReadOnlyList<FieldFault>> FindFaultsAsync(CreateCategory request, CancellationToken ct) =>
        request.ParentId is { } parent && !await categories.AnyAsync(new ByIdSpec<Category>(parent), ct)
            ? [CategoryRules.NoParent(parent)]
            : [];

    public async Task<Result<CategoryResponse>> Handle(CreateCategory request, CancellationToken cancellationToken)
    {
        if (await FindFaultsAsync(request, cancellationToken) is { Count: > 0 } faults)
        {
            return Error.Validation(faults);
        }

        var category = Category.Create(await DescribeAsync(request, cancellationToken), current.Actor, clock.GetUtcNow());
        if (category.IsFailure)
        {
            return category.Error;
        }

        categories.Add(category.Value);
        var saved = await work.SaveAsync(cancellationToken);
        return saved.IsFailure ? saved.Error.WithMadeSlug<Category>(request.Slug is null) : mapper.Map<CategoryResponse>(category.Value);
    }

    private async Task<CategoryDescription> DescribeAsync(CreateCategory request, CancellationToken ct) =>
        new(
            request.Name!.Trim(),
            request.Slug ?? await categories.FreeAsync(request.Name!, "category", slug => new CategorySlugSpec(slug), ct),
            request.Description,
            request.IsActive ?? true,
            request.SortOrder,
            request.ParentId
        );
}
