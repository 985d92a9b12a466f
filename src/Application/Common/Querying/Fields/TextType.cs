using System.Diagnostics.CodeAnalysis;

namespace ShopClean.Application.Common.Querying.Fields;

/// <summary>Text: compared exactly by <c>eq</c>, <c>ne</c> and <c>in</c>, whatever its case by <c>contains</c> and <c>startsWith</c>.</summary>
internal sealed class TextType : FieldType
{
    public static readonly TextType Instance = new();

    private TextType()
        : base("text", Operator.Eq, Operator.Ne, Operator.In, Operator.Contains, Operator.StartsWith) { }

    public override bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        value = text;
        return WellFormed.Is(text);
    }

    public override string Format(object value) => (string)value;
}
