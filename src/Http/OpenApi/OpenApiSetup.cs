using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Http.OpenApi.Answers;
using ShopClean.Http.OpenApi.Examples;
using ShopClean.Http.OpenApi.Parameters;
using ShopClean.Http.OpenApi.Schemas;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi;

/// <summary>Registers the generator of the OpenAPI document.</summary>
public static class OpenApiSetup
{
    /// <summary>Adds the document.</summary>
    /// <param name="services">The container.</param>
    /// <param name="info">What the document says about the whole API.</param>
    /// <param name="accessToken">Where clients get their access token.</param>
    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services, OpenApiInfo info, string accessToken)
    {
        services.AddSingleton<DescribedAssemblies>();
        services.AddSingleton<ActionComments>();
        services.AddSingleton<ParameterExamples>();
        services.AddSingleton<KnownExamples>();
        services.AddSingleton<KnownFailures>();
        services.AddSingleton<ExampleServices>();
        services.AddSingleton<ExampleBodies>();
        services.AddSingleton<ExampleAnswers>();
        services.AddSingleton<ExampleFailures>();
        services.AddSingleton<PublishedDocument>();
        services.AddSingleton<ISerializerDataContractResolver>(provider => new ContractTypes(
            new JsonSerializerDataContractResolver(provider.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions)
        ));
        services.AddSwaggerGen();
        services
            .AddOptions<SwaggerGenOptions>()
            .Configure<DescribedAssemblies>(
                (options, assemblies) =>
                {
                    options.SwaggerDoc(PublishedDocument.Version, info);
                    options.AddSecurityDefinition(AccessFilter.Scheme, AccessToken(accessToken));
                    Describe(options, assemblies);
                }
            );
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        return services;
    }

    private static void Describe(SwaggerGenOptions options, DescribedAssemblies assemblies)
    {
        options.CustomOperationIds(OperationIds.Of);
        options.SupportNonNullableReferenceTypes();
        NameRows(options.SchemaGeneratorOptions);
        options.MapContractTypes();
        Assembly[] described = [.. assemblies.All, typeof(OpenApiSetup).Assembly, typeof(PageInfo).Assembly, typeof(Right).Assembly];
        foreach (var assembly in described)
        {
            options.IncludeXmlComments(assembly);
        }

        AddFilters(options);
    }

    // Schemas of rows are named after their item: ProductListItemRow.
    private static void NameRows(SchemaGeneratorOptions schemas)
    {
        var nameOf = schemas.SchemaIdSelector;
        schemas.SchemaIdSelector = type => ListRows.ItemOf(type) is { } item ? $"{nameOf(item)}Row" : nameOf(type);
    }

    private static void AddFilters(SwaggerGenOptions options)
    {
        options.SchemaFilter<OpenSchemaFilter>();
        options.SchemaFilter<NullabilityFilter>();
        options.SchemaFilter<RequestSchemaFilter>();
        options.SchemaFilter<PresenceFilter>();
        options.RequestBodyFilter<BodyFilter>();
        options.ParameterFilter<NamedParametersFilter>();
        options.OperationAsyncFilter<AnswerFilter>();
        options.OperationAsyncFilter<FailuresFilter>();
        options.OperationFilter<UploadFilter>();
        options.OperationFilter<ListParametersFilter>();
        options.OperationFilter<RequestHeadersFilter>();
        options.OperationFilter<AccessFilter>();
        // After the access, to which it adds.
        options.OperationFilter<CookieFilter>();
        options.DocumentFilter<TagsFilter>();
        options.DocumentFilter<HealthFilter>();
    }

    private static OpenApiSecurityScheme AccessToken(string words) =>
        new()
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = words,
        };
}
