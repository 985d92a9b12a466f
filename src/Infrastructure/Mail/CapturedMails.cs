using System.Text.RegularExpressions;

namespace ShopClean.Infrastructure.Mail;

/// <summary>The directory of captured mails, and the only way to read from it.</summary>
/// <param name="directory">The directory; made with the first mail.</param>
public sealed partial class CapturedMails(string directory)
{
    /// <summary>Where the files are.</summary>
    public string Directory { get; } = Path.GetFullPath(directory);

    /// <summary>The names of the files, the newest first.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<string> Names(int most) =>
        !System.IO.Directory.Exists(Directory)
            ? []
            :
            [
                .. System
                    .IO.Directory.EnumerateFiles(Directory, "*.eml")
                    .Select(path => Path.GetFileName(path))
                    .Where(name => FileName().IsMatch(name))
                    .OrderDescending(StringComparer.Ordinal)
                    .Take(most),
            ];

    /// <summary>One mail; null where there is none of this name, or the name is not one that a captured mail has.</summary>
    public async Task<CapturedMail?> ReadAsync(string name, CancellationToken ct)
    {
        var path = Path.Combine(Directory, name);
        return FileName().IsMatch(name) && File.Exists(path) ? await CapturedMail.ReadAsync(path, ct) : null;
    }

    // No separator and no dot but the last: such a name leads nowhere else.
    [GeneratedRegex(@"\A[0-9TZ]{19}-[0-9a-f]{32}\.eml\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
