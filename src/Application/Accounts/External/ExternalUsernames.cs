using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts.External;

/// <summary>Names for users who come from elsewhere and have not chosen one: from what they are called, never from their address, which is nobody's business.</summary>
internal static class ExternalUsernames
{
    private const string Nameless = "user";
    private const int Digits = 1_000_000;

    /// <summary>A name that nobody has. Two who look at once may find the same one; the unique index decides.</summary>
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
        return plain.Length == 0 ? Nameless : plain;
    }
}
