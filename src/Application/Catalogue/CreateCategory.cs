using AutoMapper;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>An administrator makes a category.</summary>
public sealed record CreateCategory : CategoryFields, IRequest<Result<CategoryResponse>>;

internal sealed class CreateCategoryValidator() : CategoryFieldsValidator<CreateCategory>(isNew: true);

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
        request.ParentId.Value is { } parent && !await categories.AnyAsync(new ByIdSpec<Category>(parent), ct)
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
        return saved.IsFailure
            ? saved.Error.WithMadeSlug<Category>(request.Slug.Value is null)
            : mapper.Map<CategoryResponse>(category.Value);
    }

    private async Task<CategoryDescription> DescribeAsync(CreateCategory request, CancellationToken ct)
    {
        var name = request.Name.Value!;
        var slug = request.Slug.Value ?? await categories.FreeAsync(name, "category", slug => new CategorySlugSpec(slug), ct);
        return request.ApplyTo(new CategoryDescription(name, slug));
    }
}
