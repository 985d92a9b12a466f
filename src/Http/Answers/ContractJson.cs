using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Common;
using ShopClean.Http.Lists;

namespace ShopClean.Http.Answers;

/// <summary>How answers are written, the same for clients and for the examples of the OpenAPI document.</summary>
internal static class ContractJson
{
    /// <summary>Answers are JSON and never stand inside a page: a plus sign may stay one.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static IServiceCollection AddContractJson(this IServiceCollection services)
    {
        services.AddOptions<JsonOptions>().Configure<PublicAddress>((json, address) => Shape(json.JsonSerializerOptions, address));
        return services;
    }

    private static void Shape(JsonSerializerOptions json, PublicAddress address)
    {
        json.Encoder = Encoder;
        // A text is no number, as it is no flag.
        json.NumberHandling = JsonNumberHandling.Strict;
        json.Converters.Add(new ChoiceConverterFactory());
        json.Converters.Add(new UtcTimeConverter());
        json.Converters.Add(new PictureUrlConverter(address));
        json.Converters.Add(new ShapedConverterFactory());
        json.TypeInfoResolver = (json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(InheritedFirst);
    }

    // The serializer would begin with what a response adds to the one that it extends; people expect the id first.
    private static void InheritedFirst(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property is { Order: 0, AttributeProvider: MemberInfo }))
        {
            property.Order = Depth(((MemberInfo)property.AttributeProvider!).DeclaringType);
        }
    }

    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);
}
