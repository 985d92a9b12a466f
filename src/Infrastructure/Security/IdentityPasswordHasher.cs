using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts;

namespace ShopClean.Infrastructure.Security;

/// <summary>ASP.NET Core Identity's hasher (PBKDF2 with HMAC-SHA-512, a salt of 128 bits), a bounded number of times at once (<see cref="HashingQueue"/>).</summary>
public sealed class IdentityPasswordHasher : IPasswordHasher, IDisposable
{
    // Identity's hasher asks for a user and uses none.
    private static readonly object NoUser = new();

    private readonly PasswordHasher<object> hasher;
    private readonly int iterations;
    private readonly HashingQueue queue;
    private readonly string hashOfNoUser;

    /// <summary>Hashes at the cost that the settings say.</summary>
    public IdentityPasswordHasher(IOptions<PasswordHashingOptions> options)
    {
        iterations = options.Value.Iterations;
        var cost = new PasswordHasherOptions { IterationCount = iterations };
        hasher = new PasswordHasher<object>(Options.Create(cost));
        queue = new HashingQueue(options.Value);
        hashOfNoUser = hasher.HashPassword(NoUser, OpaqueToken.Create().Value);
    }

    /// <inheritdoc/>
    public int MostAtOnce => queue.MostAtOnce;

    /// <inheritdoc/>
    public Task<string> HashAsync(string password, CancellationToken cancellationToken) =>
        queue.RunAsync(() => hasher.HashPassword(NoUser, password), cancellationToken);

    /// <inheritdoc/>
    public async Task<PasswordCheck> VerifyAsync(string? hash, string password, CancellationToken cancellationToken)
    {
        var outcome = await queue.RunAsync(() => Verify(hash ?? hashOfNoUser, password), cancellationToken);
        return (hash, outcome) switch
        {
            (null, _) or (_, PasswordVerificationResult.Failed) => PasswordCheck.Failed,
            (_, PasswordVerificationResult.SuccessRehashNeeded) => PasswordCheck.SuccessRehashNeeded,
            _ => PasswordCheck.Success,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => queue.Dispose();

    // A hash with fewer iterations is checked faster than that of an unknown user: the time must not show whether the user exists.
    private PasswordVerificationResult Verify(string hash, string password)
    {
        var outcome = hasher.VerifyHashedPassword(NoUser, hash, password);
        if (outcome == PasswordVerificationResult.Failed && iterations - HashIterations.CountOf(hash) is > 0 and var missing)
        {
            HashIterations.Run(missing, password);
        }

        return outcome;
    }
}
