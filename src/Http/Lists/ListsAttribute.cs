using ShopClean.Application.Common.Querying;

namespace ShopClean.Http.Lists;

/// <summary>Says which list an operation shows, for the OpenAPI document: its parameters are those that the list's own table binds.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class ListsAttribute : Attribute
{
    /// <summary>What clients may ask of the list.</summary>
    public abstract ListDescription List { get; }
}

/// <inheritdoc/>
/// <typeparam name="TQuery">The list's query.</typeparam>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ListsAttribute<TQuery> : ListsAttribute
    where TQuery : IDescribedList
{
    /// <inheritdoc/>
    public override ListDescription List => TQuery.Description;
}
