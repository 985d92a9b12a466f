using ShopClean.Application.Common.Querying.Conditions;
using ShopClean.Application.Common.Querying.Paging;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Querying.Binding;

/// <summary>Binds a list's parameters to a field table, and collects every fault of them at once.</summary>
internal sealed class ListBinder<T>(FieldTable<T> table, Type readModel, ListOptions options)
{
    public Result<ListRequest<T>> Bind(ListParameters parameters)
    {
        var faults = new Faults();
        var input = new ListInput(parameters, faults);

        var conditions = new ConditionBinder<T>(table, options, input, faults).Bind();
        CheckFlags(input, faults);
        var search = new SearchBinder<T>(table, options, input, faults).Bind();
        var sort = new SortBinder<T>(table, input, faults).Bind();
        var selection = new SelectionBinder(ReadModel.Of(readModel), input, faults).Bind();
        var fingerprint = Fingerprint(conditions, search);
        var list = $"{typeof(T).Name}?{fingerprint}&sort={string.Join(',', sort.Select(key => key.Fingerprint))}";
        var page = new PageBinder<T>(sort, Cursor.Bind(list), input, faults).Bind();

        return faults.Any
            ? faults.ToError()
            : new ListRequest<T>
            {
                Conditions = conditions,
                Search = search,
                Sort = sort,
                Page = page,
                Selection = selection,
                Fingerprint = fingerprint,
            };
    }

    private void CheckFlags(ListInput input, Faults faults)
    {
        foreach (var flag in options.Flags)
        {
            if (input.Single(flag) is { } text && !bool.TryParse(text, out _))
            {
                faults.Add(flag, "must be true or false", text);
            }
        }
    }

    private string Fingerprint(IEnumerable<Condition<T>> conditions, SearchTerms<T> search)
    {
        var filters = conditions.Select(condition => condition.Fingerprint).Order(StringComparer.Ordinal);
        return string.Join('&', [options.Scope, .. filters, search.Fingerprint]);
    }
}
