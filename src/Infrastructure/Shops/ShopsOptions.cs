using Microsoft.Extensions.Options;
using ShopClean.Application.Shops;

namespace ShopClean.Infrastructure.Shops;

/// <summary>The settings under <c>Shops</c>.</summary>
internal sealed class ShopsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Shops";

    /// <summary>How long an invitation to a shop can be accepted. In days.</summary>
    public int InvitationDays { get; init; } = 7;

    /// <summary>What the use cases ask for.</summary>
    public ShopPolicy ToPolicy() => new(TimeSpan.FromDays(InvitationDays));
}

/// <summary>Validates the settings under <c>Shops</c>.</summary>
internal sealed class ShopsOptionsValidator : IValidateOptions<ShopsOptions>
{
    private const int MaxInvitationDays = 365;

    public ValidateOptionsResult Validate(string? name, ShopsOptions options)
    {
        var faults = SettingFaults
            .OutOfRange($"{ShopsOptions.Section}:InvitationDays", options.InvitationDays, 1, MaxInvitationDays)
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
