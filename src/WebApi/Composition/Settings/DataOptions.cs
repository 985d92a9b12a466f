using System.Buffers;
using Microsoft.Extensions.Options;

namespace ShopClean.WebApi.Composition.Settings;

/// <summary>The settings under <c>Data</c>.</summary>
internal sealed class DataOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Data";

    /// <summary>Where the directory is if nothing is said.</summary>
    public const string DefaultDirectory = ".data";

    /// <summary>
    /// Holds the private PostgreSQL, uploads, captured mails and development's keys. What is no absolute path starts at the repository's
    /// root, or where the program is if there is no repository. Empty for <see cref="DefaultDirectory"/>.
    /// </summary>
    public string? Directory { get; init; }

    /// <summary>The directory's absolute path.</summary>
    public string DirectoryFor(IHostEnvironment environment) =>
        Path.GetFullPath(string.IsNullOrEmpty(Directory) ? DefaultDirectory : Directory, RepositoryRoot(environment));

    // The directory of the solution; a published program has none and uses its content root.
    private static string RepositoryRoot(IHostEnvironment environment)
    {
        for (var folder = new DirectoryInfo(environment.ContentRootPath); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ShopClean.sln")))
            {
                return folder.FullName;
            }
        }

        return environment.ContentRootPath;
    }
}

/// <summary>Lists everything that is wrong with the settings under <c>Data</c>.</summary>
internal sealed class DataOptionsValidator(IHostEnvironment environment) : IValidateOptions<DataOptions>
{
    // PostgreSQL's tools pass the path to a shell.
    private static readonly SearchValues<char> NotForShells = SearchValues.Create("\"$`\\\r\n");

    public ValidateOptionsResult Validate(string? name, DataOptions options)
    {
        if (options.Directory?.Contains('\0', StringComparison.Ordinal) == true)
        {
            return ValidateOptionsResult.Fail("Data:Directory is no path: it holds a NUL character.");
        }

        var directory = options.DirectoryFor(environment);
        if (!OperatingSystem.IsWindows() && directory.AsSpan().ContainsAny(NotForShells))
        {
            return ValidateOptionsResult.Fail(
                $"Data:Directory is {directory}; it must not have quotation marks, dollar signs, backticks, backslashes or line breaks."
            );
        }

        return File.Exists(directory)
            ? ValidateOptionsResult.Fail(
                $"Data:Directory is {directory}, which is a file; it must be a directory, or a place where one can be made."
            )
            : ValidateOptionsResult.Success;
    }
}
