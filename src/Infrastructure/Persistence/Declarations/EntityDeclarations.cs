using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ShopClean.Domain.Accounts;

namespace ShopClean.Infrastructure.Persistence.Declarations;

/// <summary>The declarations of all entities of a context.</summary>
/// <param name="declarations">The declarations.</param>
internal sealed class EntityDeclarations(IEnumerable<EntityDeclaration> declarations)
{
    private static readonly ConcurrentDictionary<Type, EntityDeclarations> Known = new();

    private readonly Dictionary<Type, EntityDeclaration> byEntity = declarations.ToDictionary(declaration => declaration.Entity);

    public IReadOnlyCollection<EntityDeclaration> All => byEntity.Values;

    private IEnumerable<ListDeclaration> Lists => All.SelectMany(declaration => declaration.Lists);

    /// <summary>Those in the assemblies of the context's type and of its base types.</summary>
    public static EntityDeclarations Of(DbContext context) =>
        Known.GetOrAdd(context.GetType(), type => new EntityDeclarations(ScannedFor(type)));

    /// <summary>What is declared of an entity; null where nothing is.</summary>
    public EntityDeclaration? Find(Type entity) => byEntity.GetValueOrDefault(entity);

    /// <summary>What the contract calls an entity.</summary>
    public string NameOf(Type entity) => Find(entity)?.ContractName ?? entity.Name;

    /// <summary>Configures the tables and adds the indexes of their lists.</summary>
    public void Configure(ModelBuilder model)
    {
        foreach (var declaration in All)
        {
            declaration.ConfigureIn(model);
        }

        foreach (var list in Lists)
        {
            list.AddIndexes(model);
        }

        // Last: most columns of related entities have their index by a list of their own.
        foreach (var list in Lists)
        {
            list.AddRelatedIndexes(model);
        }
    }

    /// <summary>Adds what only PostgreSQL has.</summary>
    public void ConfigurePostgreSql(ModelBuilder model)
    {
        foreach (var declaration in All)
        {
            declaration.ConfigurePostgreSqlIn(model);
        }

        foreach (var list in Lists)
        {
            list.AddTrigramIndexes(model);
        }
    }

    /// <summary>Everything that is missing or contradicts itself, as sentences.</summary>
    public IEnumerable<string> FaultsIn(IReadOnlyModel model) =>
        model.GetEntityTypes().SelectMany(entity => FaultsIn(entity).Select(fault => $"{entity.ClrType.Name}: {fault}."));

    private IEnumerable<string> FaultsIn(IReadOnlyEntityType entity) =>
        Find(entity.ClrType) is { } declaration
            ? [.. FaultsOfAudit(declaration, entity), .. FaultsOfErasure(declaration, entity)]
            : ["it has no declaration"];

    private IEnumerable<string> FaultsOfAudit(EntityDeclaration declaration, IReadOnlyEntityType entity) =>
        declaration switch
        {
            { Audit: { } audit } => audit.Part is { } part && Find(part.Owner)?.Audit is not { Part: null }
                ? [$"it is audited as a part of {part.Owner.Name}, which is not audited itself"]
                : audit.FaultsIn(entity),
            { NotAuditedBecause: null } => ["its declaration says neither that it is audited nor why not"],
            _ => [],
        };

    private static IEnumerable<string> FaultsOfErasure(EntityDeclaration declaration, IReadOnlyEntityType entity) =>
        RefersToUser(entity) && declaration is { IsErasedWithUser: false, KeptAfterUserBecause: null }
            ? ["it refers to a user, and its declaration says neither that it is erased with the user nor why not"]
            : [];

    // Not every reference is a foreign key: some rows outlive what they name.
    private static bool RefersToUser(IReadOnlyEntityType entity) =>
        entity.GetForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(User))
        || entity
            .GetProperties()
            .Any(property => property.Name == "AuthorId" || property.Name.EndsWith("UserId", StringComparison.Ordinal));

    private static IEnumerable<EntityDeclaration> ScannedFor(Type context) =>
        AssembliesOf(context)
            .Distinct()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                !type.IsAbstract && type.IsSubclassOf(typeof(EntityDeclaration)) && type.GetConstructor(Type.EmptyTypes) is not null
            )
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (EntityDeclaration)Activator.CreateInstance(type)!);

    private static IEnumerable<Assembly> AssembliesOf(Type context)
    {
        for (var type = context; type is not null && type != typeof(DbContext); type = type.BaseType)
        {
            yield return type.Assembly;
        }
    }
}
