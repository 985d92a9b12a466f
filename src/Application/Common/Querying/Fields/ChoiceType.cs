using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ShopClean.Application.Common.Querying.Fields;

/// <summary>One of a few names: the values of an enumeration, written as the answers write them.</summary>
internal sealed class ChoiceType : FieldType
{
    private readonly Dictionary<string, object> choices;

    public ChoiceType(Type enumeration)
        : this(
            Enum.GetNames(enumeration)
                .ToDictionary(
                    JsonNamingPolicy.CamelCase.ConvertName,
                    name => Enum.Parse(enumeration, name),
                    StringComparer.OrdinalIgnoreCase
                )
        ) { }

    private ChoiceType(Dictionary<string, object> choices)
        : base($"one of {string.Join(", ", choices.Keys)}", Operator.Eq, Operator.Ne, Operator.In) => this.choices = choices;

    public override bool TryParse(string text, [NotNullWhen(true)] out object? value) => choices.TryGetValue(text, out value);

    public override string Format(object value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!);
}
