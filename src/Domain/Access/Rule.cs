namespace ShopClean.Domain.Access;

/// <summary>One row of the table of rights.</summary>
/// <param name="Name">The rule's stable name, as refusals and documents show it.</param>
/// <param name="Allowed">Who may: any one of these standings is enough.</param>
public sealed record Rule(string Name, Standing Allowed)
{
    /// <summary>Whether everybody may, without a token too.</summary>
    public bool IsPublic => Allowed.HasFlag(Standing.Anyone);

    /// <summary>Whether the answer depends on whose thing it is: such a rule is decided where the thing is found.</summary>
    public bool DependsOnConcern => Nearest != Standing.None;

    /// <summary>Whether every user may, at least on the own account.</summary>
    public bool IsForEveryUser => (Allowed & (Standing.User | Standing.Self)) != Standing.None;

    private Standing Nearest => Allowed & (Relation.ShopPeople | Relation.Persons);

    /// <summary>Whether the actor may, and if not, why.</summary>
    public Decision Decide(Actor actor, Concern concern) =>
        (Allowed & actor.StandingTo(concern)) != Standing.None ? Decision.Allowed : Decision.Refused(this, concern, actor);

    /// <summary>
    /// What a refused caller would have to be. Where those may whose thing it is, they are named and administrators, who may nearly everything, are not.
    /// </summary>
    public IReadOnlyList<string> RequiredFor(Concern concern) => Relation.DescribeAll(DependsOnConcern ? Nearest : Allowed, concern);
}
