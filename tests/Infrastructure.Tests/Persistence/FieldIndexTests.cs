using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Common.Querying.Fields;
using ShopClean.Build.Database;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Tests.Persistence;

/// <summary>Every field that a list promises to filter, sort or search by has an index, or is declared without one.</summary>
public sealed class FieldIndexTests
{
    /// <summary>Every table of fields in the program.</summary>
    public static IReadOnlyList<object> Tables { get; } =
    [
        .. typeof(FieldTable)
            .Assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(FieldTable<>))
            .Select(field => field.GetValue(null)!),
    ];

    [Fact]
    public void Every_field_has_its_index_or_a_reason()
    {
        var bare = Tables.SelectMany(WithoutIndex).ToHashSet(StringComparer.Ordinal);
        using var context = Designs.Open(DatabaseProvider.PostgreSql);
        var declarations = EntityDeclarations.Of(context).All;
        var excused = declarations.SelectMany(one =>
            one.Lists.SelectMany(list => list.WithoutIndexes.Keys, (_, field) => $"{one.Entity.Name}.{field}")
        );
        var small = declarations
            .Where(one => one.Lists.Any(list => list.NoIndexesBecause is not null))
            .Select(one => $"{one.Entity.Name}.");

        Tables.Count.ShouldBeGreaterThan(8);
        bare.Where(field => !small.Any(list => field.StartsWith(list, StringComparison.Ordinal))).ShouldBe(excused, ignoreOrder: true);
    }

    // Yes or no halves a table at best: an index helps where one of them is rare, and those few are in the entity's configuration.
    private static IEnumerable<string> WithoutIndex(object table) =>
        (IEnumerable<string>)
            typeof(FieldIndexTests)
                .GetMethod(nameof(WithoutIndexOf), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(table.GetType().GenericTypeArguments)
                .Invoke(null, [table])!;

    private static List<string> WithoutIndexOf<T>(FieldTable<T> table)
    {
        using var context = Designs.Open(DatabaseProvider.PostgreSql);
        var bare = new List<string>();
        foreach (var field in table.Fields.Where(field => field.Type is not BooleanType))
        {
            var column = ColumnOf(context.GetService<IDesignTimeModel>().Model, field.Selector, out var isReachable);
            if (!isReachable || !(LeadsAnIndex(column) || (!field.IsSortable && HasTrigrams(column))))
            {
                bare.Add($"{typeof(T).Name}.{field.Name}");
            }

            if (field.IsSearchable && !HasTrigrams(column))
            {
                bare.Add($"{typeof(T).Name}.{field.Name} (search)");
            }
        }

        return bare;
    }

    // The column at the end of a path such as product.Shop.Name; each step needs an index on the key that leads there.
    private static IProperty ColumnOf(IModel model, LambdaExpression selector, out bool isReachable)
    {
        var path = new Stack<string>();
        for (var step = Bare(selector.Body) as MemberExpression; step is not null; step = Bare(step.Expression!) as MemberExpression)
        {
            path.Push(step.Member.Name);
        }

        isReachable = true;
        var entity = model.FindEntityType(selector.Parameters[0].Type)!;
        while (entity.FindNavigation(path.Peek()) is { } relation)
        {
            isReachable &= LeadsAnIndex(relation.ForeignKey.Properties[0]);
            entity = relation.TargetEntityType;
            path.Pop();
        }

        return entity.FindProperty(path.Pop())!;
    }

    private static Expression Bare(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert } convert ? Bare(convert.Operand) : expression;

    private static bool LeadsAnIndex(IProperty column) =>
        column.DeclaringType.ContainingEntityType.GetKeys().Any(key => key.Properties[0] == column)
        || column
            .DeclaringType.ContainingEntityType.GetIndexes()
            .Any(index => index.Properties[0] == column && index.GetMethod() is null && IsWhole(index));

    // One that leaves out only rows that no list shows, or that have no value.
    private static bool IsWhole(IIndex index) =>
        index.GetFilter() is null or "deleted_at IS NULL" || index.GetFilter() == $"{index.Properties[0].GetColumnName()} IS NOT NULL";

    // They find a part of a text, and the whole of it.
    private static bool HasTrigrams(IProperty column) =>
        column
            .DeclaringType.ContainingEntityType.GetIndexes()
            .Any(index => index.Properties[0] == column && index.GetOperators() is ["gin_trgm_ops"]);
}
