using System.Net;
using System.Text.Json;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Auditing;

/// <summary>One line of the audit, as a test reads it.</summary>
public sealed record AuditLine(JsonElement Json)
{
    public string Action => Json.Text("action");

    public string Entity => Json.Text("entity");

    public long? EntityId => NumberOrNull("entityId");

    public long? UserId => Json.GetProperty("user") is { ValueKind: JsonValueKind.Object } user ? user.GetProperty("id").GetInt64() : null;

    /// <summary>Each change as <c>field: from -> to</c>.</summary>
    public IReadOnlyList<string> Changes =>
        [
            .. Json.GetProperty("changes")
                .EnumerateArray()
                .Select(change =>
                    $"{change.Text("field")}: {change.GetProperty("from").GetString() ?? "-"} -> {change.GetProperty("to").GetString() ?? "-"}"
                ),
        ];

    public long? NumberOrNull(string name) =>
        Json.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    public string? TextOrNull(string name) => Json.GetProperty(name).GetString();
}

/// <summary>Reading the audit.</summary>
public static class AuditReading
{
    /// <summary>What the administrator reads, the newest first.</summary>
    public static async Task<IReadOnlyList<AuditLine>> AuditAsync(this ShopApi api, string query) =>
        Lines(await (await api.AdminAsync()).GetAsync($"audit?limit=100&{query}"));

    /// <summary>What the administrator reads of an account, the newest first.</summary>
    public static async Task<IReadOnlyList<AuditLine>> AuditOfAsync(this ShopApi api, Person person)
    {
        await api.WritesRefusedAttemptsAsync();
        return await api.AuditAsync($"entity=user&entityId={person.Id}");
    }

    /// <summary>What a shop's owner reads, the newest first.</summary>
    public static async Task<IReadOnlyList<AuditLine>> AuditAsync(this TestShop shop, string query = "") =>
        Lines(await shop.Owner.GetAsync($"{shop.Path}/audit?limit=100&{query}"));

    private static List<AuditLine> Lines(Answer answer) =>
        [.. answer.Expecting(HttpStatusCode.OK).Data.EnumerateArray().Select(line => new AuditLine(line))];
}
