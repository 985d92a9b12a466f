using Microsoft.Extensions.Options;

namespace ShopClean.Infrastructure.Auditing;

/// <summary>The settings under <c>Audit</c>.</summary>
internal sealed class AuditOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Audit";

    /// <summary>How long entries are kept. In days.</summary>
    public int KeepDays { get; init; } = 365;
}

/// <summary>Validates the settings under <c>Audit</c>.</summary>
internal sealed class AuditOptionsValidator : IValidateOptions<AuditOptions>
{
    private const int MaxKeepDays = 3650;

    public ValidateOptionsResult Validate(string? name, AuditOptions options)
    {
        var faults = SettingFaults.OutOfRange($"{AuditOptions.Section}:KeepDays", options.KeepDays, 1, MaxKeepDays).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
