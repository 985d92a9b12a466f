using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;

namespace ShopClean.Http.OpenApi.Parameters;

/// <summary>The parameters of one list.</summary>
internal sealed class ListParameterSet(ListDescription list)
{
    /// <summary>The parameters that differ from list to list.</summary>
    public IEnumerable<OpenApiParameter> OfThisList()
    {
        yield return Query(
            list.SearchParameter,
            $"Words that must all be found in {string.Join(", ", list.Searchable)}.",
            new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = ListLimits.SearchLength },
            list.RequiresSearch
        );
        yield return Names(
            "sortBy",
            $"The sort keys, the first decides first; by default {string.Join(", ", list.DefaultSort.Select(key => key.Field))}.",
            list.Sortable,
            ListLimits.SortKeys
        );
        yield return Names(
            "sortOrder",
            $"The direction of each sort key; the last one goes on. By default {Direction(list.DefaultSort[0].Direction)}.",
            ["ASC", "DESC"],
            ListLimits.SortKeys,
            isUnique: false
        );
    }

    /// <summary>The parameters that every list has.</summary>
    public static IEnumerable<(string Id, OpenApiParameter Parameter)> Paging() =>
        PagingParameters().Select(parameter => (parameter.Name!, parameter));

    /// <summary>The parameters that lists of the same resource share.</summary>
    public IEnumerable<(string Id, OpenApiParameter Parameter)> OfResource() =>
        [
            ($"{list.Resource}.searchBy", Names("searchBy", "Searches in these fields only.", list.Searchable)),
            (
                $"{list.Item.Name}.fields",
                Names(
                    "fields",
                    string.Join(' ', ["Answers these fields only, and reads only them.", .. OnDemand(list.Item)]),
                    [.. ReadModel.Of(list.Item).Names]
                )
            ),
            .. list.Filters.Select(filter => (FilterParameter.IdOf(list.Resource, filter), FilterParameter.Of(filter))),
            .. list.Dynamics.Select(prefix => ($"{list.Resource}.{prefix}", FilterParameter.OfDynamic(prefix, list.DynamicOperators))),
        ];

    private static IEnumerable<OpenApiParameter> PagingParameters() =>
        [
            // Without a default: tools would send it along with a cursor, which says itself where it goes on.
            Query("page", "The number of the page; the first one where it is absent.", Integer(1, int.MaxValue)),
            Query("limit", "How many rows a page has.", Integer(1, ListLimits.MaxPageSize, ListLimits.DefaultPageSize)),
            Query(
                "cursor",
                "Goes on where `meta.pagination.nextCursor` of the page before says, at the same cost however far down; instead of `page`, "
                    + "with the same filters and sort. Behind it nobody knows the number of the page: `meta.pagination.currentPage` is null, and "
                    + "`Link` names no previous page.",
                new OpenApiSchema { Type = JsonSchemaType.String }
            ),
            Query(
                "count",
                "`none` leaves out `totalItems` and `totalPages`, and the work of counting.",
                new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Enum = [JsonValue.Create("exact"), JsonValue.Create("none")],
                    Default = "exact",
                }
            ),
        ];

    private static IEnumerable<string> OnDemand(Type item) =>
        item.GetProperties()
            .Where(property => property.IsDefined(typeof(OnDemandAttribute), inherit: true))
            .Select(property =>
                $"`{ReadModel.NameOf(property)}` can be chosen only with `{property.GetCustomAttribute<OnDemandAttribute>()!.Parameter}=true`."
            );

    private static OpenApiSchema Integer(int minimum, int maximum, int? defaultValue = null) =>
        new()
        {
            Type = JsonSchemaType.Integer,
            Format = "int32",
            Minimum = minimum.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Maximum = maximum.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Default = defaultValue,
        };

    private static OpenApiParameter Names(
        string name,
        string description,
        IReadOnlyList<string> allowed,
        int? most = null,
        bool isUnique = true
    )
    {
        var one = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. allowed.Select(value => JsonValue.Create(value))] };
        var parameter = Query(
            name,
            description,
            new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = one,
                MaxItems = most,
                UniqueItems = isUnique ? true : null,
            }
        );
        parameter.Style = ParameterStyle.Form;
        parameter.Explode = false;
        return parameter;
    }

    private static OpenApiParameter Query(string name, string description, OpenApiSchema schema, bool isRequired = false) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = description,
            Required = isRequired,
            Schema = schema,
        };

    private static string Direction(SortDirection direction) => direction is SortDirection.Descending ? "DESC" : "ASC";
}
