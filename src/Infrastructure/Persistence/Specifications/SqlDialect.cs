using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common.Querying.Paging;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>The differences between the databases in evaluating specifications.</summary>
internal abstract class SqlDialect
{
    /// <summary>Whether null is greater than every value, as specifications have it.</summary>
    public abstract bool NullIsGreatest { get; }

    /// <summary>Whether it plans better with the keys of related rows than with a query for them.</summary>
    public abstract bool FindsRelatedKeysFirst { get; }

    /// <summary>The characters that a pattern gives a meaning of their own.</summary>
    public abstract string Wildcards { get; }

    /// <summary>The dialect of a context's database.</summary>
    public static SqlDialect Of(DbContext context) =>
        context.Database.ProviderName?.EndsWith("PostgreSQL", StringComparison.Ordinal) is true
            ? PostgreSqlDialect.Instance
            : SqlServerDialect.Instance;

    /// <summary>Text that matches a pattern, whatever its case.</summary>
    public abstract Expression Like(Expression text, Expression pattern);

    /// <summary>The rows of a range behind a cursor.</summary>
    public abstract Expression<Func<T, bool>> Within<T>(KeysetRange<T> range);

    /// <summary>The term as a pattern in which all of its characters are ordinary.</summary>
    public string Escape(string term) =>
        string.Concat(
            term.Select(character => Wildcards.Contains(character, StringComparison.Ordinal) ? $@"\{character}" : character.ToString())
        );
}
