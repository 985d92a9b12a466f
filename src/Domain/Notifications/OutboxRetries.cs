namespace ShopClean.Domain.Notifications;

/// <summary>How long one delivery may take, how often it is tried and how long it waits in between.</summary>
public static class OutboxRetries
{
    /// <summary>The longest that one delivery may take.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>The wait after each failure: each three times the one before, up to an hour. The last attempt is about four hours after the first.</summary>
    public static readonly IReadOnlyList<TimeSpan> Delays =
    [
        .. new[] { 10, 30, 90, 270, 810, 2430, 3600, 3600, 3600 }.Select(seconds => TimeSpan.FromSeconds(seconds)),
    ];
}
