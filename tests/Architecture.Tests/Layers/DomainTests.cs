using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Architecture.Tests.Layers;

public sealed class DomainTests
{
    [Fact]
    public void Nobody_sets_a_property_of_an_entity_from_outside() =>
        Entities()
            .SelectMany(entity => entity.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.SetMethod?.IsPublic == true)
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void Nobody_makes_an_entity_but_by_its_factory() =>
        Entities().Where(entity => entity.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Length > 0).ShouldBeEmpty();

    [Fact]
    public void Nobody_adds_to_a_collection_of_an_entity_from_outside() =>
        Entities()
            .SelectMany(entity => entity.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.PropertyType is { IsGenericType: true } type && IsMutable(type.GetGenericTypeDefinition()))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void A_record_never_changes() =>
        Layer
            .Domain.GetTypes()
            .Where(type => type.GetMethod("<Clone>$") is not null)
            .SelectMany(record => record.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.SetMethod is { IsPublic: true } set && !IsInitOnly(set))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void Every_right_has_a_rule_of_its_own()
    {
        var rules = Enum.GetValues<Right>().Select(Rights.RuleOf).ToList();
        rules.Select(rule => rule.Name).ShouldBeUnique(StringComparer.Ordinal);
        rules.ShouldAllBe(rule => rule.Allowed != Standing.None);
    }

    [Fact]
    public void An_event_is_a_fact_that_nobody_changes()
    {
        var events = Layer.Domain.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IDomainEvent))).ToList();
        events.ShouldNotBeEmpty();
        events.Where(one => !one.IsSealed || one.GetMethod("<Clone>$") is null).ShouldBeEmpty();
        events
            .SelectMany(one => one.GetProperties())
            .Where(property => property.PropertyType is { IsGenericType: true } type && IsMutable(type.GetGenericTypeDefinition()))
            .ShouldBeEmpty();
    }

    // What has rows is an entity, whatever its base: a member of a shop is known by shop and user.
    private static IEnumerable<Type> Entities()
    {
        using var context = new PostgreSqlShopDbContext(new DbContextOptionsBuilder<PostgreSqlShopDbContext>().UseNpgsql().Options);
        return [.. context.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.Assembly == Layer.Domain)];
    }

    private static bool IsMutable(Type type) =>
        type == typeof(List<>)
        || type == typeof(IList<>)
        || type == typeof(ICollection<>)
        || type == typeof(HashSet<>)
        || type == typeof(Dictionary<,>);

    private static bool IsInitOnly(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
