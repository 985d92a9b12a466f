using ShopClean.Application.Notifications;
using ShopClean.Domain.Notifications;

namespace ShopClean.WebApi.Common.OpenApi.Examples;

/// <summary>Examples of background jobs.</summary>
internal static class NotificationExamples
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<object> All =
    [
        new JobResponse
        {
            Id = 1,
            Type = "verification-mail",
            State = OutboxState.Pending,
            Recipient = "j***@example.com",
            Attempts = 1,
            LastError = "The mail server did not answer",
            CreatedAt = ExampleStage.Now,
            NextAttemptAt = ExampleStage.Now.AddMinutes(1),
        },
        new JobCounts(Pending: 1, Processing: 0, Succeeded: 240, Failed: 2, Deleted: 0),
    ];
}
