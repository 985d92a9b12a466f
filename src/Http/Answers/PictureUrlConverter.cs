using System.Text.Json;
using System.Text.Json.Serialization;
using ShopClean.Application.Common;

namespace ShopClean.Http.Answers;

/// <summary>Writes the URL of a picture: under the public address for the local store, unchanged for other stores.</summary>
/// <param name="address">The public address.</param>
internal sealed class PictureUrlConverter(PublicAddress address) : JsonConverter<PictureUrl>
{
    public override PictureUrl Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Pictures are only written.");

    public override void Write(Utf8JsonWriter writer, PictureUrl value, JsonSerializerOptions options) =>
        writer.WriteStringValue(
            Uri.IsWellFormedUriString(value.Path, UriKind.Absolute) ? value.Path : PublicLinks.To(address.Url, $"uploads/{value.Path}")
        );
}
