using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ShopClean.Application.Common.Querying;

namespace ShopClean.Http.OpenApi.Parameters;

/// <summary>Describes a filter of a list as a parameter: <c>price[gte]</c>.</summary>
internal static class FilterParameter
{
    /// <summary>The key of the parameter among the shared ones.</summary>
    public static string IdOf(string resource, FilterDescription filter) =>
        $"{resource}.{filter.Name.Replace('[', '.').Replace("]", "", StringComparison.Ordinal)}";

    public static OpenApiParameter Of(FilterDescription filter)
    {
        var isList = filter.Operator is Operator.In;
        var value = SchemaOf(filter.ValueType);
        return new OpenApiParameter
        {
            Name = filter.Name,
            In = ParameterLocation.Query,
            Description = DescriptionOf(filter),
            Schema = isList ? ListOf(value) : value,
            Style = isList ? ParameterStyle.Form : null,
            Explode = !isList,
        };
    }

    /// <summary>Describes filters whose names come from the data: each entry is a parameter of its own.</summary>
    public static OpenApiParameter OfDynamic(string prefix, IReadOnlyList<string> operators)
    {
        var others = operators.Where(name => name != "eq").ToList();
        return new()
        {
            Name = prefix,
            In = ParameterLocation.Query,
            Description =
                $"Filters by properties that the rows have: `{prefix}.color=white`, `{prefix}.size[in]=60x60,30x30`. "
                + $"Each entry of this object is a parameter of its own; the operators are {string.Join(", ", operators)}.",
            Style = ParameterStyle.Form,
            Explode = true,
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                PatternProperties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                {
                    [$@"^{prefix}\.[A-Za-z0-9_-]{{1,50}}(\[({string.Join('|', others)})\])?$"] = Text(),
                },
                Default = new JsonObject(),
            },
        };
    }

    private static string DescriptionOf(FilterDescription filter) =>
        $"Rows whose `{filter.Field}` {Words(filter.Operator)}: {filter.Values}.";

    private static string Words(Operator comparison) =>
        comparison switch
        {
            Operator.Eq => "is",
            Operator.Ne => "is not",
            Operator.Gt => "is greater than",
            Operator.Gte => "is at least",
            Operator.Lt => "is less than",
            Operator.Lte => "is at most",
            Operator.In => $"is one of up to {ListLimits.ValuesOfIn}, separated by commas",
            Operator.Contains => "contains, whatever its case",
            Operator.StartsWith => "begins with, whatever its case",
        };

    private static OpenApiSchema ListOf(IOpenApiSchema value) =>
        new()
        {
            Type = JsonSchemaType.Array,
            Items = value,
            MaxItems = ListLimits.ValuesOfIn,
        };

    private static OpenApiSchema SchemaOf(Type type) =>
        type switch
        {
            _ when type == typeof(bool) => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            _ when type == typeof(int) => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            _ when type == typeof(long) => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
            _ when type == typeof(decimal) => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "decimal" },
            // A date alone is understood too, so this is no date-time.
            _ when type == typeof(DateTimeOffset) => new OpenApiSchema { Type = JsonSchemaType.String },
            { IsEnum: true } => new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. Enum.GetNames(type).Select(name => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(name)))],
            },
            _ => Text(),
        };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String, MaxLength = ListLimits.ValueLength };
}
