namespace ShopClean.Http.Uploads;

/// <summary>The settings under <c>Uploads</c>: how many uploads a node takes at once, and how many wait.</summary>
public sealed class UploadsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Uploads";

    /// <summary>How many uploads of one user run at once.</summary>
    public int MaxPerUser { get; init; } = 3;

    /// <summary>How many uploads wait at most, of all users together.</summary>
    public int MaxWaiting { get; init; } = 64;

    /// <summary>How long an upload waits at most.</summary>
    public int MaxWaitSeconds { get; init; } = 30;

    /// <summary>How much the uploads that run may take of the disk for temporary files, in MiB.</summary>
    public int TemporaryMegabytes { get; init; } = 256;
}
