using System.Text.Json;
using System.Text.Json.Serialization;
using ShopClean.Application.Common;

namespace ShopClean.Http.Answers;

/// <summary>Writes a picture as the address that clients load: the local folder's under the public address, another store's as it is.</summary>
/// <param name="address">The public address.</param>
internal sealed class PictureUrlConverter(PublicAddress address) : JsonConverter<PictureUrl>
{
    /// <inheritdoc/>
    public override PictureUrl Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Pictures are only written.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PictureUrl value, JsonSerializerOptions options) =>
        writer.WriteStringValue(
            Uri.IsWellFormedUriString(value.Path, UriKind.Absolute) ? value.Path : PublicLinks.To(address.Url, $"uploads/{value.Path}")
        );
}
