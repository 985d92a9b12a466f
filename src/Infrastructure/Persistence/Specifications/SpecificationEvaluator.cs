using Ardalis.Specification;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common.Querying;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Translates specifications into EF Core queries, as the package Ardalis.Specification.EntityFrameworkCore does elsewhere.</summary>
internal sealed class SpecificationEvaluator : ISpecificationEvaluator
{
    private readonly IEvaluator[] evaluators;

    /// <summary>Evaluates specifications with one query each.</summary>
    public SpecificationEvaluator(DbContext context)
        : this(context, RelatedKeys.None) { }

    private SpecificationEvaluator(DbContext context, RelatedKeys known)
    {
        (Context, Dialect) = (context, SqlDialect.Of(context));
        Text = new TextRewriter(context, known);
        Order = new NullsLastOrderEvaluator(Dialect);
        evaluators =
        [
            UnsupportedEvaluator.Instance,
            WhereEvaluator.Instance,
            Text,
            IncludeEvaluator.Instance,
            Order,
            PaginationEvaluator.Instance,
            OptionsEvaluator.Instance,
        ];
    }

    internal DbContext Context { get; }

    internal SqlDialect Dialect { get; }

    internal TextRewriter Text { get; }

    internal NullsLastOrderEvaluator Order { get; }

    /// <summary>Evaluates one specification with what the database has to know first: a query more if it searches in related rows.</summary>
    public static async Task<SpecificationEvaluator> ForAsync<T>(DbContext context, ISpecification<T> specification, CancellationToken ct)
    {
        var scout = new SpecificationEvaluator(context);
        if (!scout.Dialect.FindsRelatedKeysFirst)
        {
            return scout;
        }

        foreach (var where in specification.WhereExpressions)
        {
            scout.Text.Visit(where.Filter);
        }

        return scout.Text.Related.Count == 0
            ? scout
            : new SpecificationEvaluator(context, await RelatedKeys.FindAsync(scout.Text.Related, ct));
    }

    public IQueryable<T> GetQuery<T>(IQueryable<T> inputQuery, ISpecification<T> specification, bool evaluateCriteriaOnly = false)
        where T : class
    {
        var query = inputQuery;
        foreach (var evaluator in evaluators)
        {
            query = evaluateCriteriaOnly && !evaluator.IsCriteriaEvaluator ? query : evaluator.GetQuery(query, specification);
        }

        return query;
    }

    public IQueryable<TResult> GetQuery<T, TResult>(IQueryable<T> inputQuery, ISpecification<T, TResult> specification)
        where T : class
    {
        UnsupportedEvaluator.RefusePostProcessing(specification.PostProcessingAction);
        var rows = GetQuery(inputQuery, (ISpecification<T>)specification);
        return (specification.Selector, specification.SelectorMany) switch
        {
            ({ } one, null) => rows.Select(one),
            (null, { } many) => rows.SelectMany(many),
            (null, null) => throw new SelectorNotFoundException(),
            _ => throw new ConcurrentSelectorsException(),
        };
    }

    /// <summary>The rows of a list's page, in order, with one more than it has: what tells whether there is a next page.</summary>
    public IQueryable<T> Page<T>(ListSpecification<T> list)
        where T : class => new ListPage<T>(this, list).Rows;
}
