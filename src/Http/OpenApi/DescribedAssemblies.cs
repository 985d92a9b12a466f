using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using ShopClean.Http.OpenApi.Examples;

namespace ShopClean.Http.OpenApi;

/// <summary>The assemblies with controllers; the examples of their features are found there.</summary>
/// <param name="parts">What the framework looks for controllers in.</param>
internal sealed class DescribedAssemblies(ApplicationPartManager parts)
{
    public IReadOnlyList<Assembly> All { get; } = Find(parts);

    public IReadOnlyList<IExamples> Examples =>
        [
            .. All.SelectMany(assembly => assembly.GetTypes())
                .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IExamples)))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => (IExamples)Activator.CreateInstance(type)!),
        ];

    private static Assembly[] Find(ApplicationPartManager parts)
    {
        var feature = new ControllerFeature();
        parts.PopulateFeature(feature);
        return [.. feature.Controllers.Select(controller => controller.Assembly).Distinct()];
    }
}
