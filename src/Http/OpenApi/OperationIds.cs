using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace ShopClean.Http.OpenApi;

/// <summary>Names operations for generated clients: <c>productsGetBySlug</c>, or as the route says where one action has two.</summary>
internal static class OperationIds
{
    public static string Of(ApiDescription operation)
    {
        var action = (ControllerActionDescriptor)operation.ActionDescriptor;
        return action.AttributeRouteInfo?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(action.ControllerName) + action.ActionName;
    }
}
