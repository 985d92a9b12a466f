using FluentValidation;
using Microsoft.OpenApi;
using ShopClean.Http.OpenApi.Examples;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi.Schemas;

/// <summary>
/// Marks the fields that a request must have, and those that may not be null: without the ones, and with null in the others, its own
/// validator refuses its example. The limits of each are the validator's too.
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

            RequestLimits.Show(validator, properties);

            IEnumerable<string> Of(Type type) => bodies.Of(type).Select(field => field.Key);
            bool Refuses(object body, string field) =>
                validator.Validate(new ValidationContext<object>(body)).Errors.Exists(fault => fault.PropertyName == field);
        }
    }
}
