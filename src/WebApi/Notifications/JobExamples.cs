using ShopClean.Application.Notifications;
using ShopClean.Domain.Notifications;
using ShopClean.Http.OpenApi.Examples;

namespace ShopClean.WebApi.Notifications;

/// <summary>Examples of background jobs.</summary>
internal sealed class JobExamples : IExamples
{
    public IEnumerable<object> All { get; } =
    [
        new JobResponse
        {
            Id = 1,
            Type = "verification-mail",
            State = OutboxState.Pending,
            Recipient = "j***@example.com",
            Attempts = 1,
            LastError = "The mail server did not answer",
            CreatedAt = ExampleTime.Now,
            NextAttemptAt = ExampleTime.Now.AddMinutes(1),
        },
        new JobCounts(Pending: 1, Processing: 0, Succeeded: 240, Failed: 2, Deleted: 0),
    ];
}
