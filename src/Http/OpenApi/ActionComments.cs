using System.Reflection;
using System.Xml.Linq;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ShopClean.Http.OpenApi;

/// <summary>Reads the XML comments of controllers and their actions.</summary>
/// <param name="assemblies">Where the controllers are.</param>
internal sealed class ActionComments(DescribedAssemblies assemblies)
{
    private readonly Dictionary<string, XElement> members = assemblies
        .All.Select(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, "xml")))
        .SelectMany(comments => comments.Descendants("member"))
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>The summary of a controller; null where there is none.</summary>
    public string? SummaryOf(Type controller) => members.GetValueOrDefault($"T:{controller.FullName}")?.Element("summary")?.Value.Trim();

    /// <summary>The example of an action's parameter; null where there is none.</summary>
    public string? ExampleOf(ParameterInfo parameter) =>
        members
            .GetValueOrDefault(XmlCommentsNodeNameHelper.GetMemberNameForMethod((MethodInfo)parameter.Member))
            ?.Elements("param")
            .FirstOrDefault(one => one.Attribute("name")?.Value == parameter.Name)
            ?.Attribute("example")
            ?.Value;
}
