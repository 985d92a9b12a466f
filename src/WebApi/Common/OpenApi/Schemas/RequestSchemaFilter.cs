using FluentValidation;
using Microsoft.OpenApi;
using ShopClean.WebApi.Common.OpenApi.Examples;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.WebApi.Common.OpenApi.Schemas;

/// <summary>Marks the fields that a request must have: those without which its own validator refuses its example.</summary>
internal sealed class RequestSchemaFilter(IServiceProvider services, ExampleBodies bodies) : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (
            context.MemberInfo is null
            && schema is OpenApiSchema { Properties: { } properties } request
            && services.GetService(typeof(IValidator<>).MakeGenericType(context.Type)) is IValidator validator
        )
        {
            request.Required = RequiredOf(context.Type, validator);
            foreach (var field in request.Required)
            {
                properties[field] = properties[field].NotNull();
            }
        }
    }

    private HashSet<string> RequiredOf(Type request, IValidator validator) =>
        [.. bodies.Of(request).Select(field => field.Key).Where(field => IsMissed(request, field, validator))];

    private bool IsMissed(Type request, string field, IValidator validator) =>
        validator
            .Validate(new ValidationContext<object>(bodies.Without(request, field)))
            .Errors.Exists(fault => fault.PropertyName == field);
}
