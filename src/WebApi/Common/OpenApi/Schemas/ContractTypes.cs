using ShopClean.Application.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.WebApi.Common.OpenApi.Schemas;

/// <summary>Shows an optional field as what it holds.</summary>
/// <param name="inner">Knows every other type.</param>
internal sealed class ContractTypes(ISerializerDataContractResolver inner) : ISerializerDataContractResolver
{
    public DataContract GetDataContractForType(Type type) => inner.GetDataContractForType(OptionalTypes.ValueOf(type) ?? type);
}

/// <summary>Takes <see cref="Optional{T}"/> apart.</summary>
internal static class OptionalTypes
{
    /// <summary>What an optional field holds; null for a type that is none.</summary>
    public static Type? ValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>) ? type.GetGenericArguments()[0] : null;
}
