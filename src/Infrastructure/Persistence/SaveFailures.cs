using System.Text.Json;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using ShopClean.Domain.Common;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Translates constraint violations into errors.</summary>
internal static class SaveFailures
{
    private static readonly int[] SqlServerUnique = [2601, 2627];
    private const int SqlServerReference = 547;
    private const int SqlServerDeadlock = 1205;

    /// <summary>The conflict behind a refusal; null where it is no conflict but a bug.</summary>
    public static Error? Explain(DbUpdateException refused, DbContext context) =>
        IsUniqueViolation(refused) ? Taken(context, ConstraintOf(refused))
        : IsReferenceViolation(refused) ? Needed(refused, context)
        : null;

    /// <summary>Whether a unique index refused.</summary>
    public static bool IsUniqueViolation(DbUpdateException refused) =>
        refused.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        || (refused.InnerException is SqlException sqlServer && SqlServerUnique.Contains(sqlServer.Number));

    /// <summary>Whether the failure is a deadlock.</summary>
    public static bool IsDeadlock(Exception failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } or SqlException { Number: SqlServerDeadlock }
        || (failure.InnerException is { } cause && IsDeadlock(cause));

    /// <summary>What a save was about, in the words of the contract.</summary>
    public static string NameOf(DbUpdateException refused, DbContext context) =>
        refused.Entries is [var entry, ..] ? EntityDeclarations.Of(context).NameOf(entry.Metadata.ClrType) : "The resource";

    private static Error Needed(DbUpdateException refused, DbContext context) =>
        Error.InUse($"{NameOf(refused, context)} cannot be saved or deleted: something that it needs is gone, or something else needs it");

    private static Error? Taken(DbContext context, string constraint) =>
        context
            .Model.GetEntityTypes()
            .SelectMany(UniqueValues)
            .Where(unique => constraint.Contains(unique.Name, StringComparison.Ordinal))
            .Select(unique =>
                Error.AlreadyExists(EntityDeclarations.Of(context).NameOf(unique.Field.DeclaringType.ClrType), NameOf(unique.Field))
            )
            .FirstOrDefault();

    // The last part of a key tells its row from the others of the same owner: the user from the members of a shop.
    private static IEnumerable<(string Name, IReadOnlyProperty Field)> UniqueValues(IEntityType entity) =>
        entity
            .GetIndexes()
            .Where(index => index.IsUnique)
            .Select(index => (index.GetDatabaseName()!, (IReadOnlyProperty)index.Properties[0]))
            .Concat(entity.GetKeys().Select(key => (key.GetName()!, (IReadOnlyProperty)key.Properties[^1])));

    // Names are compared in a normal form that clients don't know of.
    private static string NameOf(IReadOnlyProperty field) =>
        JsonNamingPolicy.CamelCase.ConvertName(field.Name.Replace("Normalized", "", StringComparison.Ordinal));

    private static bool IsReferenceViolation(DbUpdateException refused) =>
        refused.InnerException
            is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation }
                or SqlException { Number: SqlServerReference };

    // SQL Server names the index only within its message.
    private static string ConstraintOf(DbUpdateException refused) =>
        (refused.InnerException as PostgresException)?.ConstraintName ?? refused.InnerException?.Message ?? "";
}
