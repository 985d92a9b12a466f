using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Internal;

#pragma warning disable EF1001 // The SQL generator is the only place that decides how IN is written; tests assert the plans that come of it.

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Lets PostgreSQL use indexes for keys that a subquery gives.</summary>
public static class KeyArrays
{
    /// <summary>Writes <c>x IN (SELECT ...)</c> as <c>x = ANY (ARRAY(SELECT ...))</c> where the subquery stands for itself.</summary>
    /// <remarks>
    /// PostgreSQL runs such an array once, before all else, and looks its keys up in an index, also as one branch of an <c>OR</c> beside
    /// others. Of an <c>IN</c> within an <c>OR</c> it makes a filter that every row has to pass, and reads the whole table.
    /// </remarks>
    public static DbContextOptionsBuilder UseKeyArrays(this DbContextOptionsBuilder builder) =>
        builder.ReplaceService<IQuerySqlGeneratorFactory, GeneratorFactory>();

    private sealed class GeneratorFactory(
        QuerySqlGeneratorDependencies dependencies,
        IRelationalTypeMappingSource typeMappings,
        INpgsqlSingletonOptions options
    ) : IQuerySqlGeneratorFactory
    {
        public QuerySqlGenerator Create() =>
            new Generator(dependencies, typeMappings, options.ReverseNullOrderingEnabled, options.PostgresVersion);
    }

    private sealed class Generator(
        QuerySqlGeneratorDependencies dependencies,
        IRelationalTypeMappingSource typeMappings,
        bool reverseNullOrdering,
        Version version
    ) : NpgsqlQuerySqlGenerator(dependencies, typeMappings, reverseNullOrdering, version)
    {
        protected override void GenerateIn(InExpression inExpression, bool negated)
        {
            if (negated || inExpression.Subquery is not { } subquery || OuterReference.IsIn(subquery))
            {
                base.GenerateIn(inExpression, negated);
                return;
            }

            Visit(inExpression.Item);
            Sql.Append(" = ANY (ARRAY(").AppendLine();
            using (Sql.Indent())
            {
                Visit(subquery);
            }

            Sql.AppendLine().Append("))");
        }
    }
}
