using System.Reflection;
using System.Runtime.CompilerServices;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

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

    private static IEnumerable<Type> Entities() =>
        Layer.Domain.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Entity)));

    private static bool IsMutable(Type type) =>
        type == typeof(List<>)
        || type == typeof(IList<>)
        || type == typeof(ICollection<>)
        || type == typeof(HashSet<>)
        || type == typeof(Dictionary<,>);

    private static bool IsInitOnly(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
