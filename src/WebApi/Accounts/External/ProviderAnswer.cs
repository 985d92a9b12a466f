using System.Text.Json;
using ShopClean.Application.Accounts;
using ShopClean.Application.Accounts.External;
using ShopClean.Domain.Accounts;

namespace ShopClean.WebApi.Accounts.External;

/// <summary>Reads the user from a provider's answer.</summary>
internal static class ProviderAnswer
{
    // As long as the column; Google promises 255 at most and gives 21.
    private const int MaxKeyLength = 200;

    /// <summary>Who it is.</summary>
    /// <exception cref="JsonException">It is nothing that the provider would say.</exception>
    public static ExternalIdentity Read(ExternalProvider provider, JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The answer about the user is no object.");
        }

        var key = Text(answer, provider == ExternalProvider.Google ? "sub" : "id");
        if (key is not { Length: > 0 and <= MaxKeyLength })
        {
            throw new JsonException("The answer about the user has no key.");
        }

        var email = Text(answer, "email") is { } text && AccountRules.IsAnEmail(text) ? text : null;
        // Facebook's field of this name, if it ever has one, means something else.
        var isVerified = provider == ExternalProvider.Google && email is not null && IsTrue(answer, "email_verified");
        return new ExternalIdentity(provider, key, email, isVerified, Text(answer, "name"));
    }

    private static string? Text(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsTrue(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var value)
        && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.ValueEquals("true")));
}
