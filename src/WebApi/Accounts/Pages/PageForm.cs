using Microsoft.Extensions.Primitives;
using ShopClean.Domain.Common;

namespace ShopClean.WebApi.Accounts.Pages;

/// <summary>The data of a form: the values of the link, and the faults of the last attempt.</summary>
/// <param name="Token">The link's token.</param>
/// <param name="Email">The link's address.</param>
/// <param name="Faults">What was wrong, a sentence each.</param>
internal sealed record PageForm(string Token, string Email, IReadOnlyList<string> Faults)
{
    /// <summary>The form that a link opens.</summary>
    public static PageForm Of(IQueryCollection query) => new(Text(query["token"]), Text(query["email"]), []);

    /// <summary>The form after a failed attempt. Passwords are never written into a page.</summary>
    public static PageForm Of(IFormCollection form, Error error, PageTexts texts) =>
        new(Text(form["token"]), Text(form["email"]), [.. FaultsOf(error, texts).Distinct(StringComparer.Ordinal)]);

    private static IEnumerable<string> FaultsOf(Error error, PageTexts texts) =>
        error.Data is ValidationFaults { Errors: var faults } ? faults.Select(texts.Of) : [texts.Of(error)];

    private static string Text(StringValues values) => values is [{ } value] ? value : "";
}
