using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Common;
using ShopClean.Http.Lists;

namespace ShopClean.Http.Answers;

/// <summary>Configures the JSON of answers, for clients and for the examples of the OpenAPI document.</summary>
internal static class ContractJson
{
    /// <summary>Answers are never embedded in HTML, so that only what JSON requires is escaped.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static IServiceCollection AddContractJson(this IServiceCollection services)
    {
        services.AddOptions<JsonOptions>().Configure<PublicAddress>((json, address) => Configure(json.JsonSerializerOptions, address));
        return services;
    }

    private static void Configure(JsonSerializerOptions json, PublicAddress address)
    {
        json.Encoder = Encoder;
        // No numbers from strings.
        json.NumberHandling = JsonNumberHandling.Strict;
        json.Converters.Add(new ChoiceConverterFactory());
        json.Converters.Add(new UtcTimeConverter());
        json.Converters.Add(new PictureUrlConverter(address));
        json.Converters.Add(new ShapedConverterFactory());
        json.TypeInfoResolver = (json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(InheritedFirst);
    }

    // The serializer writes properties of a derived type first; clients expect the id first.
    private static void InheritedFirst(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property is { Order: 0, AttributeProvider: MemberInfo }))
        {
            property.Order = Depth(((MemberInfo)property.AttributeProvider!).DeclaringType);
        }
    }

    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);
}
