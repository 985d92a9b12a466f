using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace ShopClean.Infrastructure.Security;

/// <summary>Creates a signing key in Development at the first start and keeps it, so that tokens survive a restart.</summary>
internal static class DevelopmentSigningKey
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>The key under <paramref name="dataDirectory"/> (<c>keys/jwt.key</c>), made where there is none.</summary>
    /// <remarks>Of concurrent starts one writes the key and all use it; an interrupted one leaves no partial file.</remarks>
    /// <exception cref="InvalidOperationException">The file holds no good key.</exception>
    public static string ReadOrCreate(string dataDirectory)
    {
        var path = Path.Combine(dataDirectory, "keys", "jwt.key");
        if (!File.Exists(path))
        {
            Create(path);
        }

        var key = File.ReadAllText(path).Trim();
        return SigningKey.FaultOf(key) is { } fault
            ? throw new InvalidOperationException($"The signing key in {path} {fault}. Delete the file: the next start makes a new key.")
            : key;
    }

    private static void Create(string path)
    {
        MakePrivateDirectory(Path.GetDirectoryName(path)!);
        using var turn = WaitForTurn($"{path}.lock");
        if (File.Exists(path))
        {
            return; // Somebody else was faster: theirs is the key.
        }

        var draft = $"{path}.new";
        Write(draft, SigningKey.Base64Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)));
        File.Move(draft, path);
    }

    // A lock and not only File.Move: on Unix that looks for the target first and then replaces it, so that two keys could win in turn.
    private static FileStream WaitForTurn(string path)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waiting.Elapsed < MaxWait)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private static void Write(string path, string key)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(key + "\n"));
        file.Flush(flushToDisk: true);
    }

    private static void MakePrivateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }
}
