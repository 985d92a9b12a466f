using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Access;
using ShopClean.WebApi.Common.OpenApi.Answers;
using ShopClean.WebApi.Common.OpenApi.Examples;
using ShopClean.WebApi.Common.OpenApi.Parameters;
using ShopClean.WebApi.Common.OpenApi.Schemas;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.WebApi.Common.OpenApi;

/// <summary>Puts what describes the API into the container.</summary>
internal static class OpenApiSetup
{
    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddSingleton<ExampleStage>();
        services.AddSingleton<ExampleBodies>();
        services.AddSingleton<ExampleAnswers>();
        services.AddSingleton<ExampleFailures>();
        services.AddSingleton<PublishedDocument>();
        services.AddSingleton<ISerializerDataContractResolver>(provider => new ContractTypes(
            new JsonSerializerDataContractResolver(provider.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions)
        ));
        services.AddSwaggerGen(Describe);
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        return services;
    }

    private static void Describe(SwaggerGenOptions options)
    {
        options.SwaggerDoc(PublishedDocument.Version, DocumentInfo.Create());
        options.CustomOperationIds(OperationIds.Of);
        options.AddSecurityDefinition(AccessFilter.Scheme, AccessToken());
        options.SupportNonNullableReferenceTypes();
        NameRows(options.SchemaGeneratorOptions);
        options.MapContractTypes();
        options.IncludeXmlComments(typeof(OpenApiSetup).Assembly);
        options.IncludeXmlComments(typeof(Register).Assembly);
        options.IncludeXmlComments(typeof(Right).Assembly);
        AddFilters(options);
    }

    // ProductListItemRow, whatever a row is called in here.
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

    private static OpenApiSecurityScheme AccessToken() =>
        new()
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "The access token that `POST /api/v1/auth/login` answers.",
        };
}
