using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ShopClean.Domain.Common;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Conventions for all tables.</summary>
internal static partial class ModelConventions
{
    /// <summary>Aggregates are saved only over the version that was loaded.</summary>
    public static void UseOptimisticVersions(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => typeof(Aggregate).IsAssignableFrom(entity.ClrType)))
        {
            entity.FindProperty(nameof(Aggregate.Version))!.IsConcurrencyToken = true;
        }
    }

    /// <summary>Names as people write SQL: <c>shop_members.joined_at</c>, which no provider needs to quote.</summary>
    public static void UseSnakeCaseNames(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(SnakeCase(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.GetColumnName()));
            }

            NameKeysAndIndexes(entity);
        }
    }

    private static void NameKeysAndIndexes(IMutableEntityType entity)
    {
        foreach (var key in entity.GetKeys())
        {
            key.SetName(SnakeCase(key.GetName()!));
        }

        foreach (var key in entity.GetForeignKeys())
        {
            key.SetConstraintName(SnakeCase(key.GetConstraintName()!));
        }

        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName(SnakeCase(index.GetDatabaseName()!));
        }
    }

    private static string SnakeCase(string name) => WordStart().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();
}
