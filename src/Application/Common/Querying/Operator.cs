namespace ShopClean.Application.Common.Querying;

/// <summary>How a filter compares a field with its value: <c>price[gte]=10000</c>.</summary>
public enum Operator
{
    /// <summary>Equal; the one that is meant where none is written.</summary>
    Eq,

    /// <summary>Not equal.</summary>
    Ne,

    /// <summary>Greater, or later.</summary>
    Gt,

    /// <summary>Greater or equal, later or at the same time.</summary>
    Gte,

    /// <summary>Less, or earlier.</summary>
    Lt,

    /// <summary>Less or equal, earlier or at the same time.</summary>
    Lte,

    /// <summary>Equal to one of several values.</summary>
    In,

    /// <summary>Has the value anywhere in it, whatever its case.</summary>
    Contains,

    /// <summary>Begins with the value, whatever its case.</summary>
    StartsWith,
}
