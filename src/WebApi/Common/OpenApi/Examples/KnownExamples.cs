namespace ShopClean.WebApi.Common.OpenApi.Examples;

/// <summary>One example of each type that clients send or get.</summary>
internal static class KnownExamples
{
    private static readonly Dictionary<Type, object> All = new[]
    {
        AccountExamples.All,
        AuditExamples.All,
        ShopExamples.All,
        CatalogueExamples.All,
        PictureExamples.All,
        NotificationExamples.All,
    }
        .SelectMany(examples => examples)
        .ToDictionary(example => example.GetType());

    /// <summary>The example of a type; of a list, one with the example of its rows.</summary>
    /// <exception cref="InvalidOperationException">There is none yet: add it beside those of its feature.</exception>
    public static object Of(Type type) =>
        Find(type)
        ?? throw new InvalidOperationException($"The OpenAPI document needs an example of {type}: add it to {nameof(KnownExamples)}.");

    /// <summary>The example of a type; null where there is none.</summary>
    public static object? Find(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var item = type.GetGenericArguments()[0];
            var list = Array.CreateInstance(item, 1);
            list.SetValue(Of(item), 0);
            return list;
        }

        return All.GetValueOrDefault(type);
    }
}
