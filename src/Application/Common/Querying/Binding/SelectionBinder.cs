namespace ShopClean.Application.Common.Querying.Binding;

/// <summary>Binds <c>fields</c> to the properties of the read model.</summary>
internal sealed class SelectionBinder(ReadModel model, ListInput input, Faults faults)
{
    public FieldSelection Bind() =>
        input.Several(Reserved.Fields) is { } names
            ? FieldSelection.Of([.. names.Select(Path).OfType<IReadOnlyList<string>>()])
            : FieldSelection.Whole;

    private IReadOnlyList<string>? Path(string name)
    {
        var path = model.Resolve(name);
        if (path is null)
        {
            faults.Add(Reserved.Fields, $"must name fields of the answer: {string.Join(", ", model.Names)}", name);
        }

        return path;
    }
}
