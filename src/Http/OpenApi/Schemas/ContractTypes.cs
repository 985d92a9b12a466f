using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Schemas;

/// <summary>Describes an optional field as its value, and a row of a list with the fields of its item.</summary>
/// <param name="inner">Knows every other type.</param>
internal sealed class ContractTypes(ISerializerDataContractResolver inner) : ISerializerDataContractResolver
{
    public DataContract GetDataContractForType(Type type) =>
        ListRows.ItemOf(type) is { } item ? RowOf(type, item) : inner.GetDataContractForType(OptionalTypes.ValueOf(type) ?? type);

    private DataContract RowOf(Type row, Type item)
    {
        var contract = inner.GetDataContractForType(item);
        var names = ReadModel.Of(item).Names.ToList();
        return DataContract.ForObject(row, contract.ObjectProperties.Select(Field));

        // A property whose own fields can be selected, such as shop.name, is a row itself.
        DataProperty Field(DataProperty field) =>
            names.Exists(name => name.StartsWith($"{field.Name}.", StringComparison.Ordinal))
                ? new DataProperty(field.Name, ListRows.Within(field.MemberType), memberInfo: field.MemberInfo)
                : field;
    }
}

/// <summary>Unwraps <see cref="Optional{T}"/>.</summary>
internal static class OptionalTypes
{
    /// <summary>The type of the value of an optional field; null for other types.</summary>
    public static Type? ValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>) ? type.GetGenericArguments()[0] : null;
}
