using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Tests.Querying.Model;

/// <summary>Asks lists as a client does: <c>Ask("price[gte]=10&amp;sortBy=title")</c>.</summary>
public static class Asking
{
    public static ListParameters Parameters(string query) =>
        new([
            .. query
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split('=', 2))
                .Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? ""))),
        ]);

    public static Result<ListRequest<Gadget>> Bind(string query, ListOptions? options = null) =>
        GadgetList.Fields.Bind<GadgetItem>(Parameters(query), options);

    public static GadgetList Ask(string query) => new(Bind(query).Value);

    public static IReadOnlyList<FieldFault> Faults(string query, ListOptions? options = null)
    {
        var data = Bind(query, options).Error?.Data;
        return data is ValidationFaults faults ? faults.Errors : [];
    }

    public static FieldFault Fault(string query) => Faults(query).ShouldHaveSingleItem();

    /// <summary>The keys of the gadgets that a list has, page by page, from its start.</summary>
    public static IReadOnlyList<long> Walk(string query, Func<string, Page<long>> read)
    {
        var seen = new List<long>();
        for (var page = read(query); ; page = read($"{query}&cursor={page.Info.NextCursor}"))
        {
            seen.AddRange(page.Items);
            if (page.Info.NextCursor is null)
            {
                return seen;
            }
        }
    }
}
