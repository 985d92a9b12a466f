using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;

namespace ShopClean.Architecture.Tests.Layers;

public sealed class ControllerTests
{
    private const int MostLines = 200;

    [Fact]
    public void Every_action_declares_its_access_on_itself()
    {
        var actions = Actions().ToList();
        actions.ShouldNotBeEmpty();
        actions.Where(action => action.GetCustomAttribute<AccessAttribute>(inherit: false) is null).Select(Name).ShouldBeEmpty();
    }

    [Fact]
    public void Every_documented_action_declares_what_it_answers() =>
        Actions()
            .Where(action => action.GetCustomAttribute<ApiExplorerSettingsAttribute>()?.IgnoreApi != true)
            .Where(action => action.GetCustomAttribute<AnswersAttribute>() is null)
            .Select(Name)
            .ShouldBeEmpty();

    [Fact]
    public void Controllers_are_given_no_part_of_the_infrastructure() =>
        Controllers()
            .SelectMany(controller => controller.GetConstructors().Cast<MethodBase>().Concat(controller.GetMethods()))
            .SelectMany(member => member.GetParameters().Select(parameter => (Member: member, Type: parameter.ParameterType)))
            .Where(given => IsInfrastructure(given.Type))
            .Select(given => $"{given.Member.DeclaringType!.Name}: {given.Type.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void Every_controller_is_sealed_and_short()
    {
        Controllers().Where(controller => !controller.IsSealed || !controller.IsSubclassOf(typeof(ApiController))).ShouldBeEmpty();
        Sources.Files("src/WebApi", "*Controller.cs").Where(file => Sources.Read(file).Split('\n').Length > MostLines).ShouldBeEmpty();
    }

    private static IEnumerable<Type> Controllers() =>
        Layer.WebApi.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ControllerBase)));

    // Those that a controller inherits are actions too.
    private static IEnumerable<MethodInfo> Actions() =>
        Controllers()
            .SelectMany(controller => controller.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.GetCustomAttributes<HttpMethodAttribute>().Any());

    private static bool IsInfrastructure(Type type) =>
        type.Assembly == Layer.Infrastructure
        || type.FullName?.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) == true
        || type.IsAssignableTo(typeof(IServiceProvider))
        || type.IsAssignableTo(typeof(System.Data.IDbConnection))
        || type.GetGenericArguments().Any(IsInfrastructure);

    private static string Name(MethodInfo action) => $"{action.ReflectedType!.Name}.{action.Name}";
}
