using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using ShopClean.Http.Answers;

namespace ShopClean.Http.OpenApi.Examples;

/// <summary>The example answer of an operation.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
/// <param name="Headers">The headers.</param>
internal sealed record ExampleAnswer(int Status, JsonObject Body, IHeaderDictionary Headers);

/// <summary>
/// Produces the example answer of each operation by running its action with a mediator that answers examples: message, code, status and headers are those
/// that clients get.
/// </summary>
internal sealed class ExampleAnswers(ExampleServices services, KnownExamples examples, ParameterExamples parameters)
{
    private readonly ConcurrentDictionary<string, Task<ExampleAnswer>> answers = new(StringComparer.Ordinal);

    /// <summary>The successful example answer of an operation.</summary>
    public Task<ExampleAnswer> OfAsync(ApiDescription operation) =>
        answers.GetOrAdd($"{operation.HttpMethod} {operation.RelativePath}", _ => AnswerAsync(operation));

    private async Task<ExampleAnswer> AnswerAsync(ApiDescription operation)
    {
        var action = (ControllerActionDescriptor)operation.ActionDescriptor;
        var http = services.CreateContext();
        http.Request.Method = operation.HttpMethod!;
        http.Request.Path = parameters.PathOf(operation);
        http.SetEndpoint(new Endpoint(requestDelegate: null, new EndpointMetadataCollection(action.EndpointMetadata), action.DisplayName));

        var result = await InvokeAsync(action, http);
        await result.ExecuteResultAsync(new ActionContext(http, new RouteData(), action));
        return new ExampleAnswer(http.Response.StatusCode, ExampleServices.BodyOf(http), http.Response.Headers);
    }

    private Task<IActionResult> InvokeAsync(ControllerActionDescriptor action, HttpContext http)
    {
        var answered = action.MethodInfo.GetCustomAttribute<AnswersAttribute>()?.Data;
        var controller = (ControllerBase)Activator.CreateInstance(action.ControllerTypeInfo, new ExampleMediator(examples, answered))!;
        controller.ControllerContext = new ControllerContext { HttpContext = http };
        var arguments = action.MethodInfo.GetParameters().Select(ArgumentOf).ToArray();
        return (Task<IActionResult>)action.MethodInfo.Invoke(controller, arguments)!;
    }

    private object? ArgumentOf(ParameterInfo parameter) =>
        parameter.ParameterType switch
        {
            var type when type == typeof(CancellationToken) => CancellationToken.None,
            _ when parameter.HasDefaultValue => parameter.DefaultValue,
            var type when type == typeof(bool) => true,
            _ when parameters.ValueOf(parameter) is { } value => value,
            var type => examples.Of(type),
        };
}
