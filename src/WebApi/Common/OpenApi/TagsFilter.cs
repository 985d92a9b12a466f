using System.Reflection;
using System.Xml.XPath;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.WebApi.Common.OpenApi;

/// <summary>Describes each tag by the summary of its controller.</summary>
internal sealed class TagsFilter : IDocumentFilter
{
    private static readonly XPathDocument Comments = new(Path.ChangeExtension(typeof(TagsFilter).Assembly.Location, "xml"));

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) =>
        swaggerDoc.Tags = context
            .ApiDescriptions.Select(operation => ((ControllerActionDescriptor)operation.ActionDescriptor).ControllerTypeInfo)
            .Distinct()
            .SelectMany(controller => TagsOf(controller).Select(tag => new OpenApiTag { Name = tag, Description = SummaryOf(controller) }))
            .ToHashSet();

    private static IReadOnlyList<string> TagsOf(TypeInfo controller) =>
        controller.GetCustomAttributes().OfType<ITagsMetadata>().FirstOrDefault()?.Tags ?? [];

    private static string? SummaryOf(TypeInfo controller) =>
        Comments.CreateNavigator().SelectSingleNode($"/doc/members/member[@name='T:{controller.FullName}']/summary")?.Value.Trim();
}
