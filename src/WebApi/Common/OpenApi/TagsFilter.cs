using System.Reflection;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.WebApi.Common.OpenApi;

/// <summary>Describes each tag by the summary of its controller.</summary>
internal sealed class TagsFilter : IDocumentFilter
{
    private static readonly XDocument Comments = XDocument.Load(Path.ChangeExtension(typeof(TagsFilter).Assembly.Location, "xml"));

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) =>
        swaggerDoc.Tags = context
            .ApiDescriptions.Select(operation => ((ControllerActionDescriptor)operation.ActionDescriptor).ControllerTypeInfo)
            .Distinct()
            .SelectMany(controller => TagsOf(controller).Select(tag => new OpenApiTag { Name = tag, Description = SummaryOf(controller) }))
            .OrderBy(tag => tag.Name, StringComparer.Ordinal)
            .ToHashSet();

    private static IReadOnlyList<string> TagsOf(TypeInfo controller) =>
        controller.GetCustomAttributes().OfType<ITagsMetadata>().FirstOrDefault()?.Tags ?? [];

    private static string? SummaryOf(TypeInfo controller) =>
        Comments
            .Descendants("member")
            .FirstOrDefault(member => member.Attribute("name")?.Value == $"T:{controller.FullName}")
            ?.Element("summary")
            ?.Value.Trim();
}
