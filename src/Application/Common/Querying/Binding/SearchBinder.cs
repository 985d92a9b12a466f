using ShopClean.Application.Common.Querying.Conditions;
using ShopClean.Application.Common.Querying.Fields;

namespace ShopClean.Application.Common.Querying.Binding;

/// <summary>Binds <c>search</c> and <c>searchBy</c>.</summary>
internal sealed class SearchBinder<T>(FieldTable<T> table, ListOptions options, ListInput input, Faults faults)
{
    private readonly IReadOnlyList<Field<T>> searchable = [.. table.Fields.Where(field => field.IsSearchable)];

    public SearchTerms<T> Bind()
    {
        var words = Words();
        var fields = Fields();
        return words.Length == 0 ? SearchTerms<T>.None : new SearchTerms<T>(words, fields);
    }

    private string[] Words()
    {
        var text = input.Single(options.SearchParameter);
        if (text is null && input.Has(options.SearchParameter))
        {
            // Given, and at fault: the fault is listed already.
            return [];
        }

        return Words(text ?? "");
    }

    private string[] Words(string text)
    {
        string[] words = [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (text.Length > ListLimits.SearchLength)
        {
            faults.Add(options.SearchParameter, $"must have at most {ListLimits.SearchLength} characters", text);
        }
        else if (words.Length == 0 && options.RequiresSearch)
        {
            faults.Add(options.SearchParameter, "is required: the words to search for");
        }
        else if (words.Length > 0 && searchable.Count == 0)
        {
            faults.Add(options.SearchParameter, "is not possible in this list: none of its fields can be searched", text);
        }

        return words;
    }

    private IReadOnlyList<Field<T>> Fields() =>
        input.Several(Reserved.SearchBy) is { } names ? [.. names.Select(Find).OfType<Field<T>>().Distinct()] : searchable;

    private Field<T>? Find(string name)
    {
        var found = searchable.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            faults.Add(
                Reserved.SearchBy,
                $"must name searchable fields: {string.Join(", ", searchable.Select(field => field.Name))}",
                name
            );
        }

        return found;
    }
}
