using System.Globalization;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using ShopClean.Application.Common;

namespace ShopClean.Http.OpenApi.Schemas;

/// <summary>Adds the limits of a request's validator to its schema.</summary>
internal static class RequestLimits
{
    /// <summary>Adds the limits to the fields.</summary>
    public static void AddTo(IValidator validator, IDictionary<string, IOpenApiSchema> fields)
    {
        foreach (var rule in (IEnumerable<IValidationRule>)validator)
        {
            foreach (var one in rule.Components.Select(component => component.Validator))
            {
                if (rule.PropertyName is { } name && fields.TryGetValue(name, out var field))
                {
                    fields[name] = Limited(field, one);
                }
            }
        }

        foreach (var (name, field) in fields)
        {
            if (field is OpenApiSchema text && name.EndsWith("password", StringComparison.OrdinalIgnoreCase))
            {
                text.Format = "password";
            }
        }
    }

    private static IOpenApiSchema Limited(IOpenApiSchema field, IPropertyValidator rule)
    {
        // Fewer values than the enumeration has; the shared schema of the enumeration must not change.
        if (rule is IDemanding { Demand.Choices: { } choices })
        {
            return new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = field.Description,
                Enum = [.. choices.Select(choice => JsonValue.Create(choice))],
            };
        }

        if (field is OpenApiSchema shown)
        {
            Limit(shown, rule);
        }

        return field;
    }

    private static void Limit(OpenApiSchema field, IPropertyValidator rule)
    {
        switch (rule)
        {
            case ILengthValidator length:
                field.MinLength = length.Min > 0 ? length.Min : field.MinLength;
                field.MaxLength = length.Max > 0 ? length.Max : field.MaxLength;
                break;
            case IBetweenValidator bounds:
                field.Minimum = Number(bounds.From);
                field.Maximum = Number(bounds.To);
                break;
            case INotEmptyValidator when field.Type?.HasFlag(JsonSchemaType.String) == true:
                field.MinLength ??= 1;
                break;
            case IDemanding { Demand: var demand }:
                Limit(field, demand);
                break;
            default:
                break;
        }
    }

    private static void Limit(OpenApiSchema field, Demand demand)
    {
        field.MinLength = demand.MinLength ?? field.MinLength;
        field.MaxLength = demand.MaxLength ?? field.MaxLength;
        field.Pattern = demand.Pattern ?? field.Pattern;
        field.Format = demand.Format ?? field.Format;
        if (demand.MaxEntries is { } most)
        {
            field.MaxItems = most;
            field.UniqueItems = true;
        }
    }

    private static string? Number(object bound) => Convert.ToString(bound, CultureInfo.InvariantCulture);
}
