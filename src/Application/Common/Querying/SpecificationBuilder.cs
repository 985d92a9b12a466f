using System.Linq.Expressions;

namespace ShopClean.Application.Common.Querying;

/// <summary>Writes a specification, one clause after the other.</summary>
/// <param name="specification">The specification that is written.</param>
/// <typeparam name="T">The kind of thing.</typeparam>
public sealed class SpecificationBuilder<T>(Specification<T> specification)
{
    /// <summary>Adds a condition; all must hold.</summary>
    public SpecificationBuilder<T> Where(Expression<Func<T, bool>> filter)
    {
        specification.Add(new WhereExpressionInfo<T>(filter));
        return this;
    }

    /// <summary>Sorts by a key, least first.</summary>
    public SpecificationBuilder<T> OrderBy(Expression<Func<T, object?>> key) => Order(key, OrderTypeEnum.OrderBy);

    /// <summary>Sorts by a key, greatest first.</summary>
    public SpecificationBuilder<T> OrderByDescending(Expression<Func<T, object?>> key) => Order(key, OrderTypeEnum.OrderByDescending);

    /// <summary>Sorts those that are equal so far by a further key, least first.</summary>
    public SpecificationBuilder<T> ThenBy(Expression<Func<T, object?>> key) => Order(key, OrderTypeEnum.ThenBy);

    /// <summary>Sorts those that are equal so far by a further key, greatest first.</summary>
    public SpecificationBuilder<T> ThenByDescending(Expression<Func<T, object?>> key) => Order(key, OrderTypeEnum.ThenByDescending);

    /// <summary>Leaves out the first ones.</summary>
    public SpecificationBuilder<T> Skip(int count)
    {
        specification.Skip = count;
        return this;
    }

    /// <summary>Gives so many at most.</summary>
    public SpecificationBuilder<T> Take(int count)
    {
        specification.Take = count;
        return this;
    }

    /// <summary>Loads along what a path of navigation properties leads to, such as <c>Members.User</c>.</summary>
    public SpecificationBuilder<T> Include(string path)
    {
        specification.Add(path);
        return this;
    }

    /// <summary>Only reads: nothing of the result will be saved.</summary>
    public SpecificationBuilder<T> AsNoTracking()
    {
        specification.AsNoTracking = true;
        return this;
    }

    /// <summary>Sees also what every other query hides, such as deleted rows.</summary>
    public SpecificationBuilder<T> IgnoreQueryFilters()
    {
        specification.IgnoreQueryFilters = true;
        return this;
    }

    private SpecificationBuilder<T> Order(Expression<Func<T, object?>> key, OrderTypeEnum type)
    {
        specification.Add(new OrderExpressionInfo<T>(key, type));
        return this;
    }
}
