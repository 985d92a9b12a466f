using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>What starts jobs. Which messages are due is in the database, whatever starts their delivery.</summary>
public enum JobEngine
{
    /// <summary>Quartz with its schedule in memory: each node runs all jobs.</summary>
    Quartz,

    /// <summary>Hangfire with its tables in the shop's PostgreSQL: one node runs each job. Needs a build with <c>SHOPCLEAN_VENDORS=true</c>.</summary>
    Hangfire,
}

/// <summary>The settings under <c>Jobs</c>.</summary>
public sealed class JobOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Jobs";

    /// <summary>What starts jobs.</summary>
    public JobEngine Engine { get; init; } = JobEngine.Quartz;

    /// <summary>How often a node looks for messages that no commit of its own announced: retries, other nodes' rows, take-overs. In seconds.</summary>
    public int PollSeconds { get; init; } = 5;

    /// <summary>How many messages a node delivers at once.</summary>
    public int Parallelism { get; init; } = 8;

    /// <summary>How long finished messages are kept for operators to see. In days.</summary>
    public int KeepDays { get; init; } = 14;
}

/// <summary>Lists everything that is wrong with the settings under <c>Jobs</c>.</summary>
internal sealed class JobOptionsValidator(IConfiguration settings) : IValidateOptions<JobOptions>
{
#if SHOPCLEAN_VENDORS
    private static bool CanRunHangfire => true;
#else
    private static bool CanRunHangfire => false;
#endif

    public ValidateOptionsResult Validate(string? name, JobOptions options)
    {
        var faults = new List<string>();
        CheckEngine();
        Check(nameof(JobOptions.PollSeconds), options.PollSeconds, 1, 3600);
        Check(nameof(JobOptions.Parallelism), options.Parallelism, 1, 64);
        Check(nameof(JobOptions.KeepDays), options.KeepDays, 1, 3650);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void CheckEngine()
        {
            if (!Enum.IsDefined(options.Engine))
            {
                faults.Add($"Jobs:Engine is {options.Engine}; it must be {string.Join(" or ", Enum.GetNames<JobEngine>())}.");
            }
            else if (options.Engine is JobEngine.Hangfire && UnableToRunHangfire() is { } reason)
            {
                faults.Add($"Jobs:Engine=Hangfire {reason}");
            }
        }

        void Check(string setting, int value, int least, int most) =>
            faults.AddRange(SettingFaults.OutOfRange($"{JobOptions.Section}:{setting}", value, least, most));
    }

    // Hangfire's tables are in the shop's own database.
    private string? UnableToRunHangfire() =>
        !CanRunHangfire ? "needs a build made with the environment variable SHOPCLEAN_VENDORS=true; this build has Quartz only."
        : (settings.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new()).Provider is DatabaseProvider.PostgreSql ? null
        : "keeps its tables in PostgreSQL; with another Database:Provider Quartz runs the jobs.";
}
