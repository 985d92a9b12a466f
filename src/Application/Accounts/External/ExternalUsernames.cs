using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts.External;

/// <summary>Makes usernames for users of providers from their names, never from their addresses, which are private.</summary>
internal static class ExternalUsernames
{
    private const string Fallback = "user";
    private const int Digits = 1_000_000;

    /// <summary>A free username. Two who look at once may find the same one; the unique index decides.</summary>
    public static async Task<string> FreeAsync(this IRepository<User> users, string? name, CancellationToken ct)
    {
        var plain = Plain(name);
        var free = plain;
        while (free.Length < UserLimits.MinUsername || await users.AnyAsync(new UserByUsernameSpec(free), ct))
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{plain}-{RandomNumberGenerator.GetInt32(Digits):D6}");
        }

        return free;
    }

    /// <summary>"Günther  Müller" becomes gunther.muller.</summary>
    internal static string Plain(string? name)
    {
        var words = (name ?? "")
            .Normalize(NormalizationForm.FormD)
            .ToLowerInvariant()
            .Split([' ', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)))
            .Where(word => word.Length > 0);
        var plain = string.Join('.', words);
        // Room for what makes it unique.
        plain = plain[..Math.Min(plain.Length, UserLimits.MaxUsername - 7)];
        return plain.Length == 0 ? Fallback : plain;
    }
}
