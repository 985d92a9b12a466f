using System.Reflection;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi;

/// <summary>Describes each tag by the summary of its controller.</summary>
internal sealed class TagsFilter(DescribedAssemblies assemblies) : IDocumentFilter
{
    private readonly Dictionary<Assembly, XDocument> comments = assemblies.All.ToDictionary(
        assembly => assembly,
        assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, "xml"))
    );

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) =>
        swaggerDoc.Tags = context
            .ApiDescriptions.Select(operation => ((ControllerActionDescriptor)operation.ActionDescriptor).ControllerTypeInfo)
            .Distinct()
            .SelectMany(controller => TagsOf(controller).Select(tag => new OpenApiTag { Name = tag, Description = SummaryOf(controller) }))
            .OrderBy(tag => tag.Name, StringComparer.Ordinal)
            .ToHashSet();

    private static IReadOnlyList<string> TagsOf(TypeInfo controller) =>
        controller.GetCustomAttributes().OfType<ITagsMetadata>().FirstOrDefault()?.Tags ?? [];

    private string? SummaryOf(TypeInfo controller) =>
        comments[controller.Assembly]
            .Descendants("member")
            .FirstOrDefault(member => member.Attribute("name")?.Value == $"T:{controller.FullName}")
            ?.Element("summary")
            ?.Value.Trim();
}
