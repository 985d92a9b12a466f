using Microsoft.Extensions.Primitives;
using ShopClean.Domain.Common;

namespace ShopClean.WebApi.Accounts.Pages;

/// <summary>What a form shows: the values of the link, and what was wrong with the last try.</summary>
/// <param name="Token">The link's token.</param>
/// <param name="Email">The link's address.</param>
/// <param name="Faults">What was wrong, a sentence each.</param>
internal sealed record PageForm(string Token, string Email, IReadOnlyList<string> Faults)
{
    /// <summary>The form that a link opens.</summary>
    public static PageForm Of(IQueryCollection query) => new(Text(query["token"]), Text(query["email"]), []);

    /// <summary>The form once more, after a try that failed. Passwords are never written into a page.</summary>
    public static PageForm Of(IFormCollection form, Error error, PageWords words) =>
        new(Text(form["token"]), Text(form["email"]), [.. FaultsOf(error).Select(words.Of)]);

    private static IReadOnlyList<string> FaultsOf(Error error) =>
        error.Data is ValidationFaults { Errors: var faults }
            ? [.. faults.Select(fault => fault.Message).Distinct(StringComparer.Ordinal)]
            : [error.Message];

    private static string Text(StringValues values) => values is [{ } value] ? value : "";
}
