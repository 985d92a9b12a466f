using ShopClean.Http.Lists;

namespace ShopClean.Http.OpenApi.Schemas;

/// <summary>The types of the rows of lists, whose fields clients select and which have schemas of their own.</summary>
internal static class ListRows
{
    /// <summary>The type of a list's rows.</summary>
    public static Type Of(Type item) => typeof(Shaped<>).MakeGenericType(item);

    /// <summary>The type of a nested object or list whose fields can be selected.</summary>
    public static Type Within(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? typeof(IReadOnlyList<>).MakeGenericType(Of(type.GetGenericArguments()[0]))
            : Of(type);

    /// <summary>The item of a row type; null for other types.</summary>
    public static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Shaped<>) ? type.GetGenericArguments()[0] : null;
}
