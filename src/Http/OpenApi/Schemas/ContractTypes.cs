using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Schemas;

/// <summary>Shows an optional field as what it holds, and a row with the fields of its item.</summary>
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

        // What can be chosen from, such as shop.name, is a row itself.
        DataProperty Field(DataProperty field) =>
            names.Exists(name => name.StartsWith($"{field.Name}.", StringComparison.Ordinal))
                ? new DataProperty(field.Name, ListRows.Within(field.MemberType), memberInfo: field.MemberInfo)
                : field;
    }
}

/// <summary>Takes <see cref="Optional{T}"/> apart.</summary>
internal static class OptionalTypes
{
    /// <summary>What an optional field holds; null for a type that is none.</summary>
    public static Type? ValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>) ? type.GetGenericArguments()[0] : null;
}
