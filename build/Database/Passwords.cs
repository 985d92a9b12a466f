using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ShopClean.Build.Database;

/// <summary>Hashes passwords as the server does; a cost that differs only makes the server hash again at the next login.</summary>
internal static class Passwords
{
    private const int Iterations = 210_000;
    private static readonly PasswordHasher<object> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    public static Task<string> HashAsync(string password, CancellationToken ct) =>
        Task.Run(() => Hasher.HashPassword(new object(), password), ct);
}
