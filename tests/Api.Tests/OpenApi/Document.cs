using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Application;
using ShopClean.Application.Common;
using ShopClean.Http;
using ShopClean.Http.OpenApi;
using ShopClean.WebApi.Composition;
using ShopClean.WebApi.Shops;

namespace ShopClean.Api.Tests.OpenApi;

/// <summary>The document as the program publishes it, made without a database and without listening.</summary>
public static class Document
{
    private static readonly WebApplication Program = Build();
    private static readonly Lazy<Task<JsonObject>> Published = new(ReadAsync);

    /// <summary>The whole document.</summary>
    public static Task<JsonObject> WholeAsync() => Published.Value;

    /// <summary>Its operations: what is beside the API is none.</summary>
    public static async Task<IReadOnlyList<DocumentedOperation>> OperationsAsync() =>
        [
            .. (await WholeAsync())["paths"]!
                .AsObject()
                .Where(path => path.Key.StartsWith("/api/", StringComparison.Ordinal))
                .SelectMany(path =>
                    path.Value!.AsObject().Select(one => new DocumentedOperation(one.Key, path.Key, one.Value!.AsObject()))
                ),
        ];

    /// <summary>What a reference points at; anything else itself.</summary>
    public static async Task<JsonObject> FollowAsync(JsonNode node)
    {
        if (node["$ref"]?.GetValue<string>() is not { } reference)
        {
            return node.AsObject();
        }

        JsonNode found = await WholeAsync();
        foreach (var step in reference.TrimStart('#', '/').Split('/'))
        {
            found = found[step] ?? throw new InvalidOperationException($"{reference} leads nowhere.");
        }

        return found.AsObject();
    }

    /// <summary>The actions that clients can call.</summary>
    public static IReadOnlyList<ControllerActionDescriptor> Actions { get; } =
    [
        .. Program
            .Services.GetRequiredService<IApiDescriptionGroupCollectionProvider>()
            .ApiDescriptionGroups.Items.SelectMany(group => group.Items)
            .Select(operation => operation.ActionDescriptor)
            .OfType<ControllerActionDescriptor>()
            .Where(action => action.ControllerTypeInfo.IsSubclassOf(typeof(ApiController))),
    ];

    /// <summary>A service of the program.</summary>
    public static T Service<T>()
        where T : notnull => Program.Services.GetRequiredService<T>();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = typeof(ShopsController).Assembly.GetName().Name }
        );
        builder.Services.AddApplication().AddWeb();
        builder.Services.AddSingleton(new PublicAddress(new Uri("http://localhost:3000")));
        return builder.Build();
    }

    private static async Task<JsonObject> ReadAsync() => JsonNode.Parse((await Service<PublishedDocument>().GetAsync()).Json)!.AsObject();
}

/// <summary>One operation of the document.</summary>
/// <param name="Method">The HTTP method, in small letters.</param>
/// <param name="Path">The path.</param>
/// <param name="Json">What the document says of it.</param>
public sealed record DocumentedOperation(string Method, string Path, JsonObject Json)
{
    /// <summary>Its name for people who read a failing test.</summary>
    public override string ToString() => $"{Method.ToUpperInvariant()} {Path}";
}
