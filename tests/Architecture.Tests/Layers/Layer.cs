using System.Reflection;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Common;
using ShopClean.EmbeddedPostgres;
using ShopClean.Http;
using ShopClean.Infrastructure;
using ShopClean.WebApi.Shops;

namespace ShopClean.Architecture.Tests.Layers;

/// <summary>The layers, from the inside out.</summary>
internal static class Layer
{
    public static readonly Assembly Domain = typeof(Entity).Assembly;
    public static readonly Assembly Application = typeof(Register).Assembly;
    public static readonly Assembly Infrastructure = typeof(DataPlace).Assembly;
    public static readonly Assembly EmbeddedPostgres = typeof(PostgresServer).Assembly;
    public static readonly Assembly Http = typeof(ApiController).Assembly;
    public static readonly Assembly WebApi = typeof(ShopsController).Assembly;

    /// <summary>What an assembly uses beside the framework's own classes.</summary>
    public static IEnumerable<string> ReferencesOf(Assembly assembly) =>
        assembly
            .GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("System" or "netstandard" or "mscorlib"))
            .Order(StringComparer.Ordinal);

    /// <summary>What a project asks for in its file, used or not.</summary>
    public static string ProjectOf(string layer) => Sources.Read($"src/{layer}/{layer}.csproj");
}
