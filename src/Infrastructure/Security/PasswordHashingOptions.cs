namespace ShopClean.Infrastructure.Security;

/// <summary>The cost of passwords: the section <c>Passwords</c>.</summary>
public sealed class PasswordHashingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passwords";

    /// <summary>
    /// Rounds of PBKDF2 with HMAC-SHA-512; OWASP's password storage cheat sheet asks for at least 210,000. Raised, it applies to each
    /// account at its next login. Fewer are for tests.
    /// </summary>
    public int Iterations { get; set; } = 210_000;

    /// <summary>
    /// How many passwords are hashed at once, the others queueing; 0: one less than there are cores, at least one, so that a flood of
    /// logins leaves the rest of the shop a core.
    /// </summary>
    public int MaxConcurrent { get; set; }

    /// <summary>How many may queue at once; more are turned away at once (503), so that a flood of logins keeps neither memory nor connections.</summary>
    public int MaxWaiting { get; set; } = 32;

    /// <summary>How long one queues before being turned away, in seconds.</summary>
    public int MaxWaitSeconds { get; set; } = 5;

    internal int Slots => MaxConcurrent > 0 ? MaxConcurrent : Math.Max(1, Environment.ProcessorCount - 1);
}
