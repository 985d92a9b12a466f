using System.Diagnostics.CodeAnalysis;

namespace ShopClean.Application.Common.Querying.Fields;

/// <summary>Yes or no.</summary>
internal sealed class BooleanType : FieldType
{
    public static readonly BooleanType Instance = new();

    private BooleanType()
        : base("true or false", Operator.Eq, Operator.Ne) { }

    public override bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        value = bool.TryParse(text, out var flag) ? flag : null;
        return value is not null;
    }

    public override string Format(object value) => (bool)value ? "true" : "false";
}
