namespace ShopClean.Application.Common;

/// <summary>Marks a property that is answered only to those who ask for it.</summary>
/// <param name="parameter">The parameter that asks for it.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnDemandAttribute(string parameter) : Attribute
{
    /// <summary>The parameter that asks for it.</summary>
    public string Parameter { get; } = parameter;
}
