using System.Globalization;
using Microsoft.Extensions.Options;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>The settings under <c>Jobs</c>.</summary>
internal sealed class JobOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Jobs";

    /// <summary>How often a node polls for messages without a job, such as those of a node that died, in seconds.</summary>
    public int PollSeconds { get; init; } = 5;

    /// <summary>How many jobs a node runs at once.</summary>
    public int Parallelism { get; init; } = 8;

    /// <summary>How long finished jobs are kept for operators to see. In days.</summary>
    public int KeepDays { get; init; } = 14;

    /// <summary>
    /// The waits after the first failure, the second and so on, in seconds and separated by commas; a job that fails once more is given up. Empty for the
    /// usual ones: <see cref="OutboxRetries.Delays"/>.
    /// </summary>
    public string RetryDelays { get; init; } = "";

    /// <summary>The waits, in seconds.</summary>
    public int[] DelaysInSeconds =>
        RetryDelays.Length == 0
            ? [.. OutboxRetries.Delays.Select(delay => (int)delay.TotalSeconds)]
            : [.. Parts.Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture))];

    internal string[] Parts => RetryDelays.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Lists everything that is wrong with the settings under <c>Jobs</c>.</summary>
internal sealed class JobOptionsValidator : IValidateOptions<JobOptions>
{
    private const int MaxDelaySeconds = 86_400;
    private const int MaxDelays = 50;

    public ValidateOptionsResult Validate(string? name, JobOptions options)
    {
        var faults = new List<string>();
        Check(nameof(JobOptions.PollSeconds), options.PollSeconds, 1, 3600);
        Check(nameof(JobOptions.Parallelism), options.Parallelism, 1, 64);
        Check(nameof(JobOptions.KeepDays), options.KeepDays, 1, 3650);
        if (options.RetryDelays.Length > 0 && !AreDelays(options.Parts))
        {
            faults.Add(
                $"Jobs:RetryDelays is \"{options.RetryDelays}\"; it must be 1 to {MaxDelays} numbers of seconds from 1 to {MaxDelaySeconds}, separated by commas: 10, 60, 3600."
            );
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Check(string setting, int value, int least, int most) =>
            faults.AddRange(SettingFaults.OutOfRange($"{JobOptions.Section}:{setting}", value, least, most));
    }

    private static bool AreDelays(string[] parts) =>
        parts.Length is > 0 and <= MaxDelays
        && Array.TrueForAll(
            parts,
            part =>
                int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && seconds is >= 1 and <= MaxDelaySeconds
        );
}
