using ShopClean.Http.Lists;

namespace ShopClean.Http.OpenApi.Schemas;

/// <summary>The rows of lists, which have a schema of their own: what a client chooses from.</summary>
internal static class ListRows
{
    /// <summary>The type of a list's rows.</summary>
    public static Type Of(Type item) => typeof(Shaped<>).MakeGenericType(item);

    /// <summary>The type of what stands within a row: one thing or several.</summary>
    public static Type Within(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? typeof(IReadOnlyList<>).MakeGenericType(Of(type.GetGenericArguments()[0]))
            : Of(type);

    /// <summary>What a row shows; null for a type that is no row.</summary>
    public static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Shaped<>) ? type.GetGenericArguments()[0] : null;
}
