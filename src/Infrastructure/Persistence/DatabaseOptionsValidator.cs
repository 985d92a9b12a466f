using Microsoft.Extensions.Options;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Lists everything that is wrong with the settings under <c>Database</c>.</summary>
internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    private const int LargestBatch = 1000;

    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(DatabaseOptions options)
    {
        if (!Enum.IsDefined(options.Provider))
        {
            yield return $"Database:Provider is {options.Provider}; it must be {string.Join(" or ", Enum.GetNames<DatabaseProvider>())}.";
        }

        if (options.MaxBatchSize is < 1 or > LargestBatch)
        {
            yield return $"Database:MaxBatchSize is {options.MaxBatchSize}; it must be from 1 to {LargestBatch}, or empty for the provider's own limit.";
        }
    }
}
