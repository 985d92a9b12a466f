using System.Linq.Expressions;
using System.Text.Json;
using FluentValidation;

namespace ShopClean.Application.Common;

/// <summary>The names of fields in validation messages: those that the client wrote.</summary>
public static class FieldNames
{
    /// <summary>Makes validators name fields as the JSON does, an optional field by itself and not by its value.</summary>
    public static void UseThoseOfTheContract() =>
        ValidatorOptions.Global.PropertyNameResolver = (_, member, expression) =>
            Name(expression?.Body) ?? (member is null ? null : JsonNamingPolicy.CamelCase.ConvertName(member.Name));

    private static string? Name(Expression? expression) =>
        expression switch
        {
            UnaryExpression { NodeType: ExpressionType.Convert } conversion => Name(conversion.Operand),
            MemberExpression { Member.Name: nameof(Optional<>.Value), Expression: MemberExpression optional }
                when IsOptional(optional.Type) => Name(optional),
            MemberExpression { Expression: ParameterExpression } property => JsonNamingPolicy.CamelCase.ConvertName(property.Member.Name),
            _ => null,
        };

    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);
}
