namespace ShopClean.Http.OpenApi.Examples;

/// <summary>One example of each type that clients send or get.</summary>
internal sealed class KnownExamples(DescribedAssemblies assemblies)
{
    private readonly Dictionary<Type, object> all = assemblies
        .Examples.SelectMany(feature => feature.All)
        .ToDictionary(example => example.GetType());

    /// <summary>The example of a type; of a list, one with the example of its rows.</summary>
    /// <exception cref="InvalidOperationException">There is none yet: add it to those of its feature.</exception>
    public object Of(Type type) =>
        Find(type)
        ?? throw new InvalidOperationException(
            $"The OpenAPI document needs an example of {type}: add it to the {nameof(IExamples)} of its feature."
        );

    private object? Find(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var item = type.GetGenericArguments()[0];
            var list = Array.CreateInstance(item, 1);
            list.SetValue(Of(item), 0);
            return list;
        }

        return all.GetValueOrDefault(type);
    }
}
