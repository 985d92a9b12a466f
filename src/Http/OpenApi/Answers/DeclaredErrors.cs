using System.Reflection;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Common;
using ShopClean.Http.Answers;

namespace ShopClean.Http.OpenApi.Answers;

/// <summary>Finds the errors that classes named <c>…Errors</c> declare as fields, because nothing in them depends on what happened.</summary>
internal static class DeclaredErrors
{
    private static readonly Assembly[] Assemblies = [typeof(Error).Assembly, typeof(PageInfo).Assembly];

    public static IEnumerable<KnownFailure> Find() =>
        from errors in Assemblies.SelectMany(assembly => assembly.GetTypes()).OrderBy(type => type.Name, StringComparer.Ordinal)
        where errors is { IsAbstract: true, IsSealed: true } && errors.Name.EndsWith("Errors", StringComparison.Ordinal)
        from field in errors.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field.FieldType == typeof(Error)
        select KnownFailure.Of((Error)field.GetValue(null)!, FailsAttribute.NameOf(errors, field.Name));
}
