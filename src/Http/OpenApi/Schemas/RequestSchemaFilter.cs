using FluentValidation;
using Microsoft.OpenApi;
using ShopClean.Http.OpenApi.Examples;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Schemas;

/// <summary>
/// Marks required and non-nullable fields of requests: those without which, or with null in which, the validator refuses the example. Adds the
/// validator's limits.
/// </summary>
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
            request.Required = Of(context.Type)
                .Where(field => Refuses(bodies.Without(context.Type, field), field))
                .ToHashSet(StringComparer.Ordinal);
            foreach (var field in properties.Keys.Where(field => properties[field].IsNullable()).ToList())
            {
                if (Refuses(bodies.WithNull(context.Type, field), field))
                {
                    properties[field] = properties[field].NotNull();
                }
            }

            RequestLimits.AddTo(validator, properties);

            IEnumerable<string> Of(Type type) => bodies.Of(type).Select(field => field.Key);
            bool Refuses(object body, string field) =>
                validator.Validate(new ValidationContext<object>(body)).Errors.Exists(fault => fault.PropertyName == field);
        }
    }
}
