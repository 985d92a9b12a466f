using System.Globalization;
using System.Text;
using ShopClean.Domain.Access;

namespace ShopClean.Api.Tests.OpenApi;

/// <summary>The table of rights as a page: who may what, and which operation asks for it.</summary>
public static class RightsTable
{
    private static readonly (string Words, Standing Standing)[] Columns =
    [
        ("owner", Standing.Owner),
        ("manager", Standing.Manager),
        ("staff", Standing.Staff),
        ("administrator", Standing.Admin),
        ("verified user", Standing.VerifiedUser),
        ("user", Standing.User),
        ("guest", Standing.Anyone),
    ];

    /// <summary>The page.</summary>
    public static async Task<string> WriteAsync()
    {
        var page = new StringBuilder(
            """
            # Who may do what

            Generated from `src/Domain/Access/Rights.cs` and the `[Access]` of each operation; a test fails when they differ.
            `SHOPCLEAN_UPDATE_DOCS=1 dotnet test tests/Api.Tests --filter RightsTableTests` writes it anew.

            Owner, manager and staff are those of the shop that an operation concerns. What a caller may not even know of is a 404;
            whoever may know of it, but not do it, gets a 403 that names the rule, what would have been needed, and what the caller is.

            ## Rights


            """
        );
        page.Append("| right |").AppendJoin("|", Columns.Select(column => $" {column.Words} ")).Append("|\n");
        page.Append("| --- |").AppendJoin("|", Columns.Select(_ => " --- ")).Append("|\n");
        foreach (var rule in Enum.GetValues<Right>().Select(Rights.RuleOf))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{rule.Name}` |")
                .AppendJoin("|", Columns.Select(column => $" {Cell(rule, column.Standing)} "))
                .Append("|\n");
        }

        page.Append("\n## Operations\n\n| operation | what | right | who may |\n| --- | --- | --- | --- |\n");
        foreach (var operation in await Document.OperationsAsync())
        {
            var access = operation.Json["x-access"]!;
            var who = access["who"]!.AsArray().Select(one => one!.GetValue<string>());
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{operation}` | {operation.Json["summary"]} | `{access["rule"]}` | {string.Join(", ", who)} |\n"
            );
        }

        return page.ToString();
    }

    // Everybody of a shop is a user too: what any user may, they may.
    private static string Cell(Rule rule, Standing column) =>
        rule.Allowed.HasFlag(column) || rule.IsPublic ? "yes"
        : column is Standing.Anyone ? ""
        : rule.Allowed.HasFlag(Standing.User) ? "yes"
        : (rule.Allowed & Relation.Persons) != Standing.None ? "their own"
        : rule.Allowed.HasFlag(Standing.VerifiedUser) ? "if verified"
        : "";
}
