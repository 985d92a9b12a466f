using System.Globalization;
using System.Text;
using ShopClean.Api.Tests.OpenApi;

namespace ShopClean.Api.Tests.Contract;

/// <summary>The table of endpoints as a page: what the document asks for, what there is beside it, and how far each is.</summary>
public static class EndpointTable
{
    /// <summary>The page.</summary>
    public static async Task<string> WriteAsync()
    {
        var built = (await Document.OperationsAsync()).ToDictionary(
            operation => operation.ToString(),
            operation => operation,
            StringComparer.Ordinal
        );
        var page = new StringBuilder(
            """
            # Endpoints

            Generated from [the contract](contract/catalogue-and-accounts.md) and the OpenAPI document; a test fails when they differ.
            `SHOPCLEAN_UPDATE_DOCS=1 dotnet test tests/Api.Tests --filter EndpointTableTests` writes it anew.

            ## Of the contract

            "As documented" means that `tests/Api.Tests/Contract` sends the document's example and compares the answer with the document's, field by field.

            | endpoint | operation | state |
            | --- | --- | --- |

            """
        );
        foreach (var endpoint in ContractDocument.Endpoints.Values)
        {
            var operation = OperationOf(endpoint.Name, built.Keys);
            page.Append(CultureInfo.InvariantCulture, $"| `{endpoint.Name}` | {operation} | {StateOf(endpoint, operation)} |\n");
        }

        page.Append("\n## Beside it\n\n| operation | what |\n| --- | --- |\n");
        var documented = ContractDocument.Endpoints.Keys.Select(name => OperationOf(name, built.Keys)).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, operation) in built.Where(pair => !documented.Contains($"`{pair.Key}`")))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{name}` | {operation.Json["summary"]} |\n");
        }

        return page.ToString();
    }

    private static string StateOf(DocumentedEndpoint endpoint, string operation) =>
        operation.Length == 0 ? "not built yet"
        : ContractTests.Documented.Any(row => row.Data == endpoint.Name) ? "as documented"
        : "built";

    // The document says :id where OpenAPI says {id}.
    private static string OperationOf(string endpoint, IEnumerable<string> built)
    {
        var (method, path) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        var template = string.Join('/', path.Split('/').Select(part => part.StartsWith(':') ? $"{{{part[1..]}}}" : part));
        return built.FirstOrDefault(name => name == $"{method} /api/v1{template}") is { } found ? $"`{found}`" : "";
    }
}
