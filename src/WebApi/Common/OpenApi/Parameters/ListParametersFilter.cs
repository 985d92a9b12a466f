using System.Reflection;
using Microsoft.OpenApi;
using ShopClean.WebApi.Common.Lists;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.WebApi.Common.OpenApi.Parameters;

/// <summary>Shows what clients may ask of a list: everything that its own table binds.</summary>
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
            .. parameters.OfThisList(),
            .. parameters.Shared().Select(shared => SharedParameters.Reference(context.Document, shared.Id, () => shared.Parameter)),
        ];
    }
}
