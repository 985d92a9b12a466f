using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using ShopClean.Application.Notifications;
using ShopClean.Infrastructure;

namespace ShopClean.Architecture.Tests.Layers;

public sealed class OutboxTests
{
    [Fact]
    public void Every_sort_of_message_has_one_who_delivers_it_and_a_name_of_its_own()
    {
        var contents = Layer
            .Application.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IOutboxContent)))
            .ToList();
        var services = new ServiceCollection();
        services.AddInfrastructure(
            new ConfigurationBuilder().Build(),
            new HostingEnvironment { EnvironmentName = Environments.Production },
            new DataPlace(Path.GetTempPath(), "Host=nowhere")
        );

        var delivered = services
            .Select(service => service.ServiceType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IOutboxHandler<>))
            .Select(type => type.GenericTypeArguments[0]);

        delivered.ShouldBe(contents, ignoreOrder: true);
        contents.Select(NameOf).ShouldBeUnique();
    }

    private static string NameOf(Type content) => (string)content.GetProperty(nameof(IOutboxContent.Type))!.GetValue(null)!;
}
