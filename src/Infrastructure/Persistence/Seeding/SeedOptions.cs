namespace ShopClean.Infrastructure.Persistence.Seeding;

/// <summary>The settings under <c>Seed</c>.</summary>
public sealed class SeedOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Seed";

    /// <summary>The administrator's password in Development where none is set.</summary>
    public const string DevelopmentAdminPassword = "admin123!";

    /// <summary>The password of the seeded people in Development: the one of the contract's examples.</summary>
    public const string DevelopmentPeoplePassword = "SecurePass123!";

    /// <summary>Whether the server seeds when it starts; null for the default: in Development only.</summary>
    public bool? OnStart { get; init; }

    /// <summary>The password of <c>admin</c>.</summary>
    public string? AdminPassword { get; init; }

    /// <summary>The password that the seeded people share; null for none that anybody knows.</summary>
    public string? PeoplePassword { get; init; }

    /// <summary>These settings with Development's defaults where nothing is set. A published password belongs nowhere else.</summary>
    public SeedOptions ForDevelopment() =>
        new()
        {
            OnStart = OnStart ?? true,
            AdminPassword = AdminPassword ?? DevelopmentAdminPassword,
            PeoplePassword = PeoplePassword ?? DevelopmentPeoplePassword,
        };
}
