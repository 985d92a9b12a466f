using System.Text.RegularExpressions;
using ShopClean.Testing;

namespace ShopClean.Architecture.Tests.Docs;

public sealed partial class DocumentTests
{
    private static readonly IReadOnlyList<string> Documents = ["README.md", .. Sources.Files("docs", "*.md")];

    [Fact]
    public void Every_link_leads_to_a_file_and_every_anchor_to_a_heading() =>
        Documents
            .SelectMany(document =>
                Link().Matches(Sources.Read(document)).Select(match => (document, Target: match.Groups["target"].Value))
            )
            .Where(link => !link.Target.Contains("://", StringComparison.Ordinal) && !Exists(link.document, link.Target))
            .Select(link => $"{link.document}: {link.Target}")
            .ShouldBeEmpty();

    [Fact]
    public void The_index_of_decisions_lists_each_of_them()
    {
        var index = Sources.Read("docs/adr/README.md");
        Decisions().ShouldNotBeEmpty();
        Decisions().Where(file => !index.Contains($"({Path.GetFileName(file)})", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_decision_has_the_same_parts()
    {
        string[] parts = ["## Context", "## Options", "## Decision", "## Consequences"];
        Decisions()
            .Where(file =>
                Sources.Read(file) is var text
                && (!Status().IsMatch(text) || !parts.All(part => text.Contains($"\n{part}\n", StringComparison.Ordinal)))
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_readme_has_a_tour_that_can_be_run()
    {
        var readme = Sources.Read("README.md");
        var tour = readme[
            readme.IndexOf("<!-- tour:begin", StringComparison.Ordinal)..readme.IndexOf("<!-- tour:end -->", StringComparison.Ordinal)
        ];
        tour.ShouldContain("\nBASE=http://localhost:3000\n");
        tour.ShouldContain("\nMAIL=.data/mail\n");
        // In an interactive shell it would ask for the history, and in single quotes it does not.
        tour.Split('\n')
            .Skip(1)
            .Where(line => line.Contains('!') && !line.Contains("'SecurePass123!'", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Decisions() =>
        Sources.Files("docs/adr", "*.md").Where(file => char.IsAsciiDigit(Path.GetFileName(file)[0]));

    private static bool Exists(string document, string target)
    {
        var parts = target.Split('#');
        var file = parts[0].Length == 0 ? document : Path.Join(Path.GetDirectoryName(document), parts[0]);
        var path = Path.GetFullPath(file, Repository.Root);
        return parts.Length == 1
            ? File.Exists(path) || Directory.Exists(path)
            : File.Exists(path) && AnchorsOf(File.ReadAllText(path)).Contains(parts[1], StringComparer.Ordinal);
    }

    private static IEnumerable<string> AnchorsOf(string text) =>
        Heading()
            .Matches(text)
            .Select(match =>
                string.Concat(match.Groups["text"].Value.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_'))
                    .Replace(' ', '-')
            );

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+?)\r?$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"\nStatus: (accepted|proposed|superseded)[^\n]*, 2\d{3}-\d{2}-\d{2}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Status();
}
