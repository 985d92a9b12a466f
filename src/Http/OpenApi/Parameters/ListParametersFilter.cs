using System.Reflection;
using Microsoft.OpenApi;
using ShopClean.Http.Lists;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Parameters;

/// <summary>Describes the parameters of a list, from its field table.</summary>
internal sealed class ListParametersFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttribute<ListsAttribute>() is not { List: var list })
        {
            return;
        }

        var parameters = new ListParameterSet(list);
        var declared = (operation.Parameters ?? []).Where(parameter => parameter.Name != list.SearchParameter);
        operation.Parameters =
        [
            .. declared,
            .. Share(ListParameterSet.Paging()),
            .. parameters.OfThisList(),
            .. Share(parameters.OfResource()),
        ];

        IEnumerable<IOpenApiParameter> Share(IEnumerable<(string Id, OpenApiParameter Parameter)> shared) =>
            shared.Select(one => SharedParameters.Reference(context.Document, one.Id, () => one.Parameter));
    }
}
