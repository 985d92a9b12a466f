using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi;

/// <summary>Describes each tag by the summary of its controller.</summary>
internal sealed class TagsFilter(ActionComments comments) : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) =>
        swaggerDoc.Tags = context
            .ApiDescriptions.Select(operation => ((ControllerActionDescriptor)operation.ActionDescriptor).ControllerTypeInfo)
            .Distinct()
            .SelectMany(controller =>
                TagsOf(controller).Select(tag => new OpenApiTag { Name = tag, Description = comments.SummaryOf(controller) })
            )
            .OrderBy(tag => tag.Name, StringComparer.Ordinal)
            .ToHashSet();

    private static IReadOnlyList<string> TagsOf(TypeInfo controller) =>
        controller.GetCustomAttributes().OfType<ITagsMetadata>().FirstOrDefault()?.Tags ?? [];
}
