using Ardalis.Specification;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common;

/// <summary>Finds slugs that are free.</summary>
public static class Slugs
{
    private const int FewNamesakes = 5;

    /// <summary>Explains a failed save: a lost race where a generated slug was taken meanwhile.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="isMade">Whether the slug was made, and not asked for.</param>
    public static Error WithMadeSlug<T>(this Error failure, bool isMade) =>
        isMade && failure == Error.AlreadyExists(typeof(T).Name, "slug") ? failure with { IsLostRace = true } : failure;

    /// <summary>A slug made from a title that no other thing has: with a number behind it where there are namesakes.</summary>
    /// <param name="repository">The things that must not share a slug.</param>
    /// <param name="title">What the slug is made from.</param>
    /// <param name="fallback">What a title gives that has no Latin letter or digit.</param>
    /// <param name="having">The things that have a slug.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<string> FreeAsync<T>(
        this IRepository<T> repository,
        string title,
        string fallback,
        Func<string, ISpecification<T>> having,
        CancellationToken ct
    )
        where T : class
    {
        var slug = Slug.From(title, fallback);
        for (var number = 1; number <= FewNamesakes; number++)
        {
            var candidate = number == 1 ? slug : Slug.Numbered(slug, number);
            if (!await repository.AnyAsync(having(candidate), ct))
            {
                return candidate;
            }
        }

        // A crowd of namesakes is not counted through: a random number is free at once, and the unique index is sure of it.
        return Slug.Numbered(slug, Random.Shared.Next(100_000, int.MaxValue));
    }
}
