using System.Globalization;
using System.Text.Json;
using ShopClean.Application.Notifications;

namespace ShopClean.Infrastructure.Sms;

/// <summary>A text message that was written to a file instead of being sent.</summary>
/// <param name="To">The phone's number.</param>
/// <param name="Text">What it says.</param>
/// <param name="At">When it was written (UTC).</param>
public sealed record CapturedSms(string To, string Text, DateTimeOffset At);

/// <summary>The directory of captured text messages.</summary>
/// <param name="directory">The directory; made with the first message.</param>
public sealed class CapturedSmsMessages(string directory)
{
    private readonly string directory = Path.GetFullPath(directory);

    /// <summary>The messages, the newest first.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<CapturedSms> Latest(int most) =>
        !Directory.Exists(directory)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(directory, "*.json")
                    .OrderDescending(StringComparer.Ordinal)
                    .Take(most)
                    .Select(file => JsonSerializer.Deserialize<CapturedSms>(File.ReadAllText(file))!),
            ];

    internal async Task WriteAsync(CapturedSms sms, CancellationToken ct)
    {
        Directory.CreateDirectory(directory);
        var name = sms.At.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture) + $"-{Guid.NewGuid():N}";
        // The move makes the whole file appear at once.
        var draft = Path.Combine(directory, name + ".draft");
        await File.WriteAllTextAsync(draft, JsonSerializer.Serialize(sms), ct);
        File.Move(draft, Path.Combine(directory, name + ".json"));
    }
}

/// <summary>Writes each text message to a file instead of sending it.</summary>
internal sealed class CaptureSmsSender(CapturedSmsMessages captured, TimeProvider clock) : ISmsSender
{
    public bool IsAvailable => true;

    public Task SendAsync(SmsMessage sms, CancellationToken ct) =>
        captured.WriteAsync(new CapturedSms(sms.To, sms.Text, clock.GetUtcNow()), ct);
}
