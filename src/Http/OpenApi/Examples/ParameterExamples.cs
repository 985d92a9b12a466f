using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace ShopClean.Http.OpenApi.Examples;

/// <summary>Examples of route parameters, from the comments of the actions. A key is 1 where there is none.</summary>
internal sealed class ParameterExamples(ActionComments comments)
{
    private const string FirstKey = "1";

    /// <summary>The example of an action's parameter; null where there is none.</summary>
    public string? Of(ParameterInfo parameter) =>
        comments.ExampleOf(parameter) ?? (parameter.ParameterType == typeof(long) ? FirstKey : null);

    /// <summary>The example as a value of the parameter's type.</summary>
    public object? ValueOf(ParameterInfo parameter) =>
        Of(parameter) is { } text ? Convert.ChangeType(text, parameter.ParameterType, CultureInfo.InvariantCulture) : null;

    /// <summary>The path of the operation with its example values.</summary>
    public string PathOf(ApiDescription operation)
    {
        var parameters = ((ControllerActionDescriptor)operation.ActionDescriptor).MethodInfo.GetParameters();
        return "/"
            + string.Join('/', operation.RelativePath!.Split('/').Select(part => part.StartsWith('{') ? Named(part.Trim('{', '}')) : part));

        string? Named(string name) => Of(Array.Find(parameters, parameter => parameter.Name == name)!);
    }
}
