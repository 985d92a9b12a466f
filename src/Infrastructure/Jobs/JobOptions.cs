using Microsoft.Extensions.Options;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>The settings under <c>Jobs</c>.</summary>
public sealed class JobOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Jobs";

    /// <summary>How often a node looks for messages that no commit of its own announced: retries, other nodes' rows, take-overs. In seconds.</summary>
    public int PollSeconds { get; init; } = 5;

    /// <summary>How many messages a node delivers at once.</summary>
    public int Parallelism { get; init; } = 8;

    /// <summary>How long finished messages are kept for operators to see. In days.</summary>
    public int KeepDays { get; init; } = 14;
}

/// <summary>Lists everything that is wrong with the settings under <c>Jobs</c>.</summary>
internal sealed class JobOptionsValidator : IValidateOptions<JobOptions>
{
    public ValidateOptionsResult Validate(string? name, JobOptions options)
    {
        var faults = new List<string>();
        Check(nameof(JobOptions.PollSeconds), options.PollSeconds, 1, 3600);
        Check(nameof(JobOptions.Parallelism), options.Parallelism, 1, 64);
        Check(nameof(JobOptions.KeepDays), options.KeepDays, 1, 3650);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Check(string setting, int value, int least, int most) =>
            faults.AddRange(SettingFaults.OutOfRange($"{JobOptions.Section}:{setting}", value, least, most));
    }
}
