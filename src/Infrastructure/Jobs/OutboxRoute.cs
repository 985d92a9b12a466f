using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Application.Notifications;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Maps a type of message to its handler; there is one for each type.</summary>
/// <param name="Type">The sort's name, as rows have it.</param>
/// <param name="Title">What operators read on its jobs.</param>
/// <param name="DeliverAsync">Reads the payload and calls the handler of a scope.</param>
internal sealed record OutboxRoute(string Type, string Title, Func<IServiceProvider, string, string, CancellationToken, Task> DeliverAsync)
{
    /// <summary>How payloads are serialized.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Creates the route of a type of message.</summary>
    public static OutboxRoute To<TContent>()
        where TContent : IOutboxContent =>
        new(
            TContent.Type,
            TContent.Title,
            (services, payload, recipient, ct) =>
            {
                var content =
                    JsonSerializer.Deserialize<TContent>(payload, Json)
                    ?? throw new JsonException($"The payload of a {TContent.Type} is null.");
                return services.GetRequiredService<IOutboxHandler<TContent>>().DeliverAsync(content, recipient, ct);
            }
        );
}

/// <summary>The routes of this node by type of message.</summary>
internal sealed class OutboxRoutes(IEnumerable<OutboxRoute> routes)
{
    private readonly Dictionary<string, OutboxRoute> byType = routes.ToDictionary(route => route.Type, StringComparer.Ordinal);

    /// <summary>The route of a type of message; null where this node knows none, as while versions are mixed.</summary>
    public OutboxRoute? Find(string type) => byType.GetValueOrDefault(type);
}
