namespace ShopClean.Domain.Access;

/// <summary>One row of the table of rights.</summary>
/// <param name="Name">The rule's stable name, as refusals and documents show it.</param>
/// <param name="Allowed">Who may: any one of these standings is enough.</param>
public sealed record Rule(string Name, Standing Allowed)
{
    /// <summary>Whether everybody may, without a token too.</summary>
    public bool IsPublic => Allowed.HasFlag(Standing.Anyone);

    /// <summary>Whether the answer depends on a shop: such a rule is decided where the shop is known.</summary>
    public bool ConcernsShop => (Allowed & Relation.ShopPeople) != Standing.None;

    /// <summary>
    /// What a refused caller would have to be. Where people of the shop may, they are named and administrators, who may nearly everything, are not.
    /// </summary>
    public IReadOnlyList<string> RequiredIn(long? shopId) =>
        Relation.DescribeAll(ConcernsShop ? Allowed & Relation.ShopPeople : Allowed, shopId);
}
