using ShopClean.Domain.Common;

namespace ShopClean.Domain.Access;

/// <summary>The answer of a rule: yes, or no and why.</summary>
/// <param name="Refusal">Why not; null where the actor may.</param>
public readonly record struct Decision(Refusal? Refusal)
{
    /// <summary>The actor may.</summary>
    public static readonly Decision Allowed;

    /// <summary>Whether the actor may not.</summary>
    public bool IsRefused => Refusal is not null;

    /// <summary>The actor may not.</summary>
    public static Decision Refused(Rule rule, Concern concern, Actor actor) =>
        new(new Refusal(rule.Name, rule.RequiredFor(concern), actor.DescribeTo(concern)));

    /// <summary>The refusal as the failure of an operation, null where there is none; a guest may only have to sign in.</summary>
    public Error? AsError(Actor actor) =>
        !IsRefused ? null
        : actor.IsGuest ? AccessErrors.MissingToken
        : AccessErrors.Insufficient with { Data = new RefusalData(Refusal!) };
}

/// <summary>Why an actor may not.</summary>
/// <param name="Rule">The rule that refused.</param>
/// <param name="Required">Any one of these would be enough.</param>
/// <param name="YouAre">What the actor is.</param>
public sealed record Refusal(string Rule, IReadOnlyList<string> Required, IReadOnlyList<string> YouAre);

/// <summary>The <c>data</c> of a refusal.</summary>
/// <param name="Decision">Why.</param>
public sealed record RefusalData(Refusal Decision);
