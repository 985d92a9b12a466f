using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ShopClean.Application.Common;

namespace ShopClean.Http.Answers;

/// <summary>
/// Creates strong entity tags (RFC 9110, 8.8.3): the row's version, which <c>If-Match</c> checks, and a hash of the answer, which changes with what it
/// includes, such as the shop's name.
/// </summary>
internal sealed class EntityTags(IOptions<JsonOptions> json)
{
    private readonly JsonSerializerOptions hashed = WithoutVolatile(json.Value.JsonSerializerOptions);

    /// <summary>The tag of an answer.</summary>
    public string Of(IVersioned resource)
    {
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(resource, resource.GetType(), hashed));
        return string.Create(CultureInfo.InvariantCulture, $"\"{resource.Version}-{Convert.ToHexStringLower(hash, 0, 8)}\"");
    }

    /// <summary>The row's version in a tag; null for a tag of another form.</summary>
    public static long? VersionOf(string tag)
    {
        var dash = tag.IndexOf('-', StringComparison.Ordinal);
        return dash > 1 && long.TryParse(tag.AsSpan(1, dash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
    }

    private static JsonSerializerOptions WithoutVolatile(JsonSerializerOptions options) =>
        new(options)
        {
            TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(type =>
            {
                foreach (
                    var property in type
                        .Properties.Where(property => property.AttributeProvider?.IsDefined(typeof(VolatileAttribute), true) == true)
                        .ToList()
                )
                {
                    type.Properties.Remove(property);
                }
            }),
        };
}
